import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { NoticeList } from '@/components/notices/notice-list'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { type ListedNotice, listNotices } from '@/lib/notify/list-notices'
import { isAboutEntry, pathOf } from '@/lib/notify/notice'
import { noticeValues } from '@/lib/notify/notice-values'
import { acknowledgeAction, acknowledgeCallsAction } from './actions'

type Props = { searchParams: Promise<{ refused?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const t = await getTranslations('notices')
  const format = await getFormatter()
  const locale = await pageLocale()
  const notices = await listNotices(actor)
  const open = notices.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  const past = notices.filter(({ acknowledgedAt }) => acknowledgedAt !== null)
  const lineOf = ({ id, about, createdAt, acknowledgedAt }: ListedNotice) => {
    const values = noticeValues(about, locale)
    return {
      id,
      kind: about.kind,
      href: pathOf(about, actor.role),
      title: t(`${about.kind}.title`, values),
      text: t(`${about.kind}.text`, values),
      link: t(`${about.kind}.link`, values),
      when: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
      isoTime: createdAt.toISOString(),
      acknowledged:
        acknowledgedAt &&
        t('acknowledged', { date: format.dateTime(acknowledgedAt, { dateStyle: 'medium', timeStyle: 'short' }) }),
    }
  }
  const aboutCalls = open.filter(({ about }) => !isAboutEntry(about))
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto">{t('title')}</h1>
        {can(actor, 'call.contact', null) ? (
          <Link href="/desk/explained" prefetch={false} className="underline underline-offset-2">
            {(await getTranslations('explained'))('title')}
          </Link>
        ) : null}
        {aboutCalls.length > 1 ? (
          <Form action={acknowledgeCallsAction}>
            <Submit look="secondary" size="small">
              {t('acknowledgeCalls')}
            </Submit>
          </Form>
        ) : null}
      </header>
      {(await searchParams).refused ? <Message tone="warn">{t('gone')}</Message> : null}
      {open.length === 0 ? (
        <Card className="grid justify-items-center gap-2 py-10 text-center">
          <span aria-hidden className="icon-bell-off size-9 text-muted" />
          <p className="text-lg font-semibold">{t('none')}</p>
          <p className="text-muted">{t('noneHint')}</p>
        </Card>
      ) : (
        <NoticeList
          label={t('open')}
          lines={open.map(lineOf)}
          action={acknowledgeAction}
          acknowledge={t('acknowledge')}
        />
      )}
      {past.length > 0 ? (
        <section className="grid gap-3">
          <h2>{t('past')}</h2>
          <NoticeList
            label={t('past')}
            lines={past.map(lineOf)}
            action={acknowledgeAction}
            acknowledge={t('acknowledge')}
          />
        </section>
      ) : null}
    </div>
  )
}
