import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { StateBadge } from '@/components/calls/state-badge'
import { EntryList } from '@/components/knowledge/entry-list'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/session'
import { listOwnCalls } from '@/lib/calls/list-calls'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calls'))('title') }
}

export default async function OwnCallsPage() {
  const actor = await requireActor()
  const t = await getTranslations('calls')
  const common = await getTranslations('common')
  const format = await getFormatter()
  const calls = await listOwnCalls(actor)
  return (
    <div className="grid gap-6">
      <h1>{t('title')}</h1>
      {calls.length === 0 ? (
        <Card className="grid justify-items-start gap-4">
          <p>{t('none')}</p>
          <ButtonLink href="/">{common('home')}</ButtonLink>
        </Card>
      ) : (
        <EntryList
          items={calls.map((call) => ({
            href: `/calls/${call.number}`,
            title: call.title,
            note: t('number', { number: String(call.number) }),
            summary: (
              <span className="flex flex-wrap items-center gap-2 pt-1">
                <StateBadge state={call.state} label={t(`state.${call.state}`)} />
                {t('openedAt', { date: format.dateTime(call.createdAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
              </span>
            ),
          }))}
        />
      )}
    </div>
  )
}
