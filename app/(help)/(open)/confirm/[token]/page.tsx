import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TextForm } from '@/components/calls/text-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { readConfirmation } from '@/lib/calls/confirm-by-link'
import { confirmByLinkAction, rejectByLinkAction } from './actions'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ said?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls')
  return { title: t('link.title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Looking changes nothing: mail programs open links to check them. Only a button answers. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { token } = await params
  const { said } = await searchParams
  const t = await getTranslations('calls')
  const call = await readConfirmation(token, new Date())
  if (!call)
    return (
      <div className="grid justify-items-start gap-6">
        {said === 'works' ? <Message tone="good">{t('link.closed')}</Message> : null}
        {said === 'broken' ? <Message tone="good">{t('link.rejected')}</Message> : null}
        {said ? null : (
          <>
            <h1>{t('link.gone')}</h1>
            <p>{t('link.goneText')}</p>
          </>
        )}
        <ButtonLink href="/calls" look="secondary">
          {t('link.toCalls')}
        </ButtonLink>
      </div>
    )
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <p className="text-muted">{t('number', { number: String(call.number) })}</p>
        <h1>{t('link.title')}</h1>
        <p className="text-lg">{call.title}</p>
      </header>
      <Card>
        <TextForm
          action={confirmByLinkAction}
          fields={{ token }}
          name="text"
          optional
          rows={2}
          words={{ label: t('confirmWords'), submit: t('confirm'), sure: t('sureWorks') }}
        />
      </Card>
      <Card>
        <TextForm
          action={rejectByLinkAction}
          fields={{ token }}
          look="secondary"
          words={{ label: t('rejectReason'), submit: t('reject'), sure: t('sureBroken') }}
        />
      </Card>
    </div>
  )
}
