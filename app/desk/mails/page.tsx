import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { QueueTabs } from '@/components/desk/queue-tabs'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/session'
import { listIncoming } from '@/lib/mail-in/read-mails'
import type { Verdict } from '@/lib/mail-in/verdict'

type Props = { searchParams: Promise<{ all?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailIn'))('title') }
}

/** Mail of which nothing could be made by itself, or all that came in. */
export default async function MailsPage({ searchParams }: Props) {
  const all = (await searchParams).all === '1'
  const listed = await listIncoming(await requireActor(), all)
  if (!listed.ok) notFound()
  const t = await getTranslations('mailIn')
  const format = await getFormatter()
  return (
    <div className="grid gap-5">
      <h1>{t('title')}</h1>
      <QueueTabs
        label={t('title')}
        current={all ? 'all' : 'open'}
        tabs={[
          { id: 'open', href: '/desk/mails', label: t('open'), count: null },
          { id: 'all', href: '/desk/mails?all=1', label: t('all'), count: null },
        ]}
      />
      <p className="text-muted">{t('intro')}</p>
      {listed.value.length === 0 ? <Card>{t('none')}</Card> : null}
      <ul className="grid gap-2">
        {listed.value.map((mail) => (
          <li key={mail.id} className="rounded-xl border border-line bg-surface">
            <Link
              href={`/desk/mails/${mail.id}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:text-accent-strong"
            >
              <span className="min-w-0 flex-1 basis-60">
                <span className="block truncate font-semibold">{mail.subject || t('noSubject')}</span>
                <span className="block truncate text-sm text-muted">{mail.from}</span>
              </span>
              <Badge>{t(`verdict.${mail.verdict as Verdict}`)}</Badge>
              <time className="text-sm text-muted" dateTime={mail.receivedAt.toISOString()}>
                {format.dateTime(mail.receivedAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
