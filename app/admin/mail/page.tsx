import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { listMail } from '@/lib/notify/list-mail'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title') }
}

/** What was and will be mailed. Without a mail server this is the only place to read it. */
export default async function MailPage() {
  const listed = await listMail(await requireActor())
  if (!listed.ok) notFound()
  const { hasServer, mails } = listed.value
  const t = await getTranslations('mail')
  const format = await getFormatter()
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('title')}</h1>
        <ButtonLink href="/desk/templates/mails" look="secondary">
          {t('templates')}
        </ButtonLink>
      </div>
      {hasServer ? null : <Message tone="warn">{t('noServer')}</Message>}
      <p className="text-muted">{t('intro')}</p>
      {mails.length === 0 ? <Card>{t('none')}</Card> : null}
      <ul className="grid gap-2">
        {mails.map((mail) => (
          <li key={mail.id} className="min-w-0 rounded-xl border border-line bg-surface">
            <details>
              <summary className="flex cursor-pointer flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
                <span className="min-w-0 flex-1 basis-60">
                  <span className="block font-semibold wrap-anywhere">{mail.subject}</span>
                  <span className="block break-all text-sm text-muted">
                    {t('to', { name: mail.name, address: mail.address })}
                  </span>
                </span>
                <Badge tone={mail.mailedAt ? 'good' : 'plain'}>
                  {mail.mailedAt ? t('sent', { date: moment(mail.mailedAt) }) : t('waiting')}
                </Badge>
                <time className="text-sm text-muted" dateTime={mail.createdAt.toISOString()}>
                  {moment(mail.createdAt)}
                </time>
              </summary>
              <p className="border-t border-line px-4 py-3 whitespace-pre-line">{mail.text}</p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}
