import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signOutAction } from '@/app/(help)/sign-in/actions'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { requireActor } from '@/lib/auth/session'
import { setLocaleAction } from './actions'
import { MailChoice } from './mail-choice'
import { PasswordForm } from './password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('account') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const t = await getTranslations('admin')
  const common = await getTranslations('common')
  const locales = [
    { value: 'browser', label: t('account.browserLanguage') },
    { value: 'en', label: common('english') },
    { value: 'tr', label: common('turkish') },
  ]
  const words = {
    current: t('account.current'),
    next: t('account.next'),
    nextHint: t('account.nextHint'),
    again: t('account.again'),
    submit: t('account.change'),
  }
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1>{actor.name}</h1>
        <p className="text-muted">
          {actor.email} · {t(`role.${actor.role}`)}
          {actor.organizationName ? ` · ${actor.organizationName}` : ''}
        </p>
      </div>
      <Card className="grid gap-4">
        <h2>{common('language')}</h2>
        <Form action={setLocaleAction} className="grid gap-4">
          <SelectField
            label={t('account.language')}
            name="locale"
            options={locales}
            defaultValue={actor.locale ?? 'browser'}
          />
          <Button look="secondary" className="justify-self-start">
            {t('account.keep')}
          </Button>
        </Form>
      </Card>
      <MailChoice />
      <Card className="grid gap-4">
        <h2>{t('account.change')}</h2>
        <p className="text-muted">{t('account.changeIntro')}</p>
        <PasswordForm words={words} />
      </Card>
      <Card className="grid gap-4">
        <h2>{t('account.signOut')}</h2>
        <p className="text-muted">{t('account.signOutIntro')}</p>
        <SignOutForm action={signOutAction}>
          <Button look="secondary">{t('account.signOut')}</Button>
        </SignOutForm>
      </Card>
    </div>
  )
}
