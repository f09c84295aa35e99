import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { resetTemplateAction, saveTemplateAction } from '@/app/desk/templates/mails/actions'
import { AdminForm } from '@/components/contracts/admin-form'
import { TemplateFields } from '@/components/notices/template-fields'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { catalogue } from '@/lib/messages/catalogue'
import { locales } from '@/lib/messages/locale'
import { isOutgoing, placeholdersOf, templateKinds } from '@/lib/notify/template-kinds'
import { listTemplates } from '@/lib/notify/templates'

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<{ saved?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('templates') }
}

/** The words of one mail in both languages, each with how it will read. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const asked = (await params).kind
  const kind = templateKinds.find((each) => each === asked) ?? notFound()
  const listed = await listTemplates(await requireActor())
  if (!listed.ok) notFound()
  const t = await getTranslations('mail')
  const named = placeholdersOf(kind)
    .map((each) => `{${each}}`)
    .join(', ')
  return (
    <div className="grid gap-6">
      <ButtonLink href="/desk/templates/mails" look="quiet" size="small" className="-ml-3 justify-self-start">
        ← {t('templates')}
      </ButtonLink>
      <h1>{t(`kind.${kind}`)}</h1>
      {(await searchParams).saved ? <Message tone="good">{t('saved')}</Message> : null}
      <p className="text-muted">{named === '' ? t('templatesPlain') : t('templatesIntro', { example: named })}</p>
      <div className="grid items-start gap-6 md:grid-cols-2">
        {locales.map((locale) => {
          const own = listed.value.find((row) => row.kind === kind && row.locale === locale)
          const { notices, providers } = catalogue[locale]
          const shipped = isOutgoing(kind) ? providers.mail[kind] : notices[kind]
          const hidden = { kind, locale, version: String(own?.version ?? 0) }
          return (
            <Card key={`${locale}-${own?.version ?? 0}`} className="grid gap-5" lang={locale}>
              <h2>{t(locale === 'en' ? 'english' : 'turkish')}</h2>
              <AdminForm action={saveTemplateAction} submit={t('save')} hidden={hidden}>
                <TemplateFields
                  id={locale}
                  now={own ?? shipped}
                  sample={{ number: '1043', title: catalogue[locale].mail.sampleTitle }}
                  words={{ subject: t('subject'), text: t('text'), preview: t('preview') }}
                />
              </AdminForm>
              {own ? (
                <AdminForm action={resetTemplateAction} submit={t('reset')} hidden={hidden}>
                  {null}
                </AdminForm>
              ) : null}
            </Card>
          )
        })}
      </div>
    </div>
  )
}
