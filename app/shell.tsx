import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Header, type NavItem } from '@/components/shell/header'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { ButtonLink } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Form } from '@/components/ui/form'
import { can } from '@/lib/auth/policy'
import { type ActorPerson, currentActor } from '@/lib/auth/session'
import { signOutAction } from './(help)/sign-in/actions'
import { Bell } from './notices/bell'
import { setLanguage } from './set-language'

const navOf = (
  actor: ActorPerson | null,
  words: { [key in 'myCalls' | 'desk' | 'studio' | 'admin']: string },
): NavItem[] => [
  ...(actor?.role === 'customer' ? [{ href: '/calls', label: words.myCalls }] : []),
  ...(can(actor, 'desk.see', null) ? [{ href: '/desk', label: words.desk }] : []),
  ...(can(actor, 'studio.see', null) ? [{ href: '/studio', label: words.studio }] : []),
  ...(can(actor, 'people.manage', null) ? [{ href: '/admin/people', label: words.admin }] : []),
]

/** The frame of every page: header, content, footer. */
export async function Shell({
  personHref,
  wide = false,
  children,
}: {
  personHref: string | null
  wide?: boolean
  children: ReactNode
}) {
  const t = await getTranslations('common')
  const actor = await currentActor()
  const locale = await getLocale()
  const other =
    locale === 'tr' ? ({ id: 'en', label: t('english') } as const) : ({ id: 'tr', label: t('turkish') } as const)
  const words = { name: t('name'), skip: t('skip'), menu: t('menu'), talkToPerson: t('talkToPerson') }
  const nav = navOf(actor, { myCalls: t('myCalls'), desk: t('desk'), studio: t('studio'), admin: t('admin') })
  const quiet = buttonClass({ look: 'quiet', size: 'small' })
  return (
    <div className="flex min-h-dvh flex-col">
      <Header
        words={words}
        nav={nav}
        personHref={personHref}
        end={
          <>
            <Form action={setLanguage}>
              <button type="submit" name="locale" value={other.id} lang={other.id} className={quiet}>
                {other.label}
              </button>
            </Form>
            {actor ? (
              <>
                <Bell actor={actor} />
                <ButtonLink href="/account" look="quiet" size="small" title={actor.email}>
                  {actor.name.split(' ')[0]}
                </ButtonLink>
                <SignOutForm action={signOutAction}>
                  <button type="submit" className={quiet}>
                    {/* On a phone the row has room for a sign only. */}
                    <span aria-hidden className="icon-log-out size-5 sm:hidden" />
                    <span className="max-sm:sr-only">{t('signOut')}</span>
                  </button>
                </SignOutForm>
              </>
            ) : (
              <ButtonLink href="/sign-in" look="quiet" size="small">
                {t('signIn')}
              </ButtonLink>
            )}
          </>
        }
      />
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 py-6 outline-none sm:py-10 ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}
      >
        {children}
      </main>
      <footer data-print="none" className="mx-auto w-full max-w-6xl px-4 py-6 text-sm text-muted">
        {t('name')} · {t('footer')}
      </footer>
    </div>
  )
}
