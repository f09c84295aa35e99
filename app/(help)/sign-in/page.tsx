import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { ownPath } from '@/lib/auth/own-path'
import { currentActor, providerName } from '@/lib/auth/session'
import { homeOf } from './home'
import { SignInForm } from './sign-in-form'

type Props = { searchParams: Promise<{ next?: string | string[]; notice?: string | string[] }> }

const notices = new Map([
  ['signed-out', 'signedOut'],
  ['unknown-person', 'unknownPerson'],
  ['provider-failed', 'providerFailed'],
  ['wrong', 'wrong'],
  ['too-many', 'tooMany'],
  ['busy', 'busy'],
] as const)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, notice } = await searchParams
  const next = ownPath(asked)
  const actor = await currentActor()
  if (actor) redirect(next ?? homeOf(actor.role))

  const t = await getTranslations('auth')
  const name = providerName()
  const told = typeof notice === 'string' ? notices.get(notice as never) : undefined
  return (
    <div className="mx-auto grid w-full max-w-md gap-6 py-6">
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-2 text-muted">{t('intro')}</p>
      </div>
      {told ? <Message tone={told === 'signedOut' ? 'good' : 'bad'}>{t(told, { name: name ?? '' })}</Message> : null}
      <Card>
        <SignInForm next={next} words={{ email: t('email'), password: t('password'), submit: t('submit') }} />
      </Card>
      {name ? (
        <a
          className={buttonClass({ look: 'secondary' })}
          href={`/api/auth/start/oidc?callbackUrl=${encodeURIComponent(next ?? '/')}`}
        >
          {t('withProvider', { name })}
        </a>
      ) : null}
    </div>
  )
}
