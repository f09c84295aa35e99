import Link from 'next/link'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'

export type NoticeLine = {
  id: string
  kind:
    | 'problemPublished'
    | 'treePublished'
    | 'questionPublished'
    | 'entrySentBack'
    | 'entryCommented'
    | 'reviewDue'
    | 'expiryDue'
    | 'callHandedOver'
    | 'callRefused'
    | 'providerSaid'
    | 'providerDone'
    | 'providerRefused'
    | 'callResolved'
    | 'callReminder'
    | 'callUnanswered'
    | 'callAssigned'
    | 'callCancelled'
    | 'callWaitOver'
    | 'callReopened'
    | 'callTakenBack'
    | 'callUndelivered'
    | 'callFilesRefused'
    | 'callFromSystem'
    | 'callRejected'
    | 'callConfirmed'
    | 'callMessage'
    | 'callFromMail'
    | 'promiseAtRisk'
    | 'promiseMissed'
    | 'groupAtRisk'
    | 'groupMissed'
    | 'providerAtRisk'
    | 'providerMissed'
  href: string
  title: string
  text: string
  link: string
  when: string
  isoTime: string
  /** When it was read; null while it waits. */
  acknowledged: string | null
}

const icons: Record<NoticeLine['kind'], string> = {
  problemPublished: 'icon-book-open-check',
  treePublished: 'icon-network',
  questionPublished: 'icon-circle-question-mark',
  entrySentBack: 'icon-undo-2',
  entryCommented: 'icon-message-square-text',
  reviewDue: 'icon-alarm-clock',
  expiryDue: 'icon-alarm-clock-off',
  callHandedOver: 'icon-phone-forwarded',
  callRefused: 'icon-undo-2',
  providerSaid: 'icon-building-complex',
  providerDone: 'icon-building-complex',
  providerRefused: 'icon-building-complex',
  callResolved: 'icon-circle-check',
  callReminder: 'icon-bell-ring',
  callUnanswered: 'icon-circle-off',
  callAssigned: 'icon-user-check',
  callCancelled: 'icon-circle-slash',
  callWaitOver: 'icon-hourglass',
  callReopened: 'icon-rotate-ccw',
  callTakenBack: 'icon-undo-2',
  callUndelivered: 'icon-mail-x',
  callFilesRefused: 'icon-file-x',
  callFromSystem: 'icon-cable',
  callRejected: 'icon-circle-x',
  callConfirmed: 'icon-thumbs-up',
  callMessage: 'icon-message-square-text',
  callFromMail: 'icon-mail-check',
  promiseAtRisk: 'icon-alarm-clock',
  promiseMissed: 'icon-alarm-clock-off',
  groupAtRisk: 'icon-alarm-clock',
  groupMissed: 'icon-alarm-clock-off',
  providerAtRisk: 'icon-alarm-clock',
  providerMissed: 'icon-alarm-clock-off',
}

type Props = { lines: NoticeLine[]; label: string; action: (form: FormData) => Promise<void>; acknowledge: string }

/** What somebody was told of, each with the way to it and the word that it was read. */
export function NoticeList({ lines, label, action, acknowledge }: Props) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface shadow-card"
    >
      {lines.map((line) => {
        return (
          <li key={line.id} className={`flex gap-4 px-4 py-4 sm:px-5 ${line.acknowledged ? 'text-muted' : ''}`}>
            <span
              aria-hidden
              className={`${icons[line.kind]} mt-0.5 size-5 shrink-0 ${line.acknowledged ? 'text-muted' : 'text-accent'}`}
            />
            <div className="grid min-w-0 flex-1 gap-1">
              <p className={line.acknowledged ? '' : 'font-semibold'}>{line.title}</p>
              {line.acknowledged ? null : <p>{line.text}</p>}
              <p className="text-sm text-muted">
                <time dateTime={line.isoTime}>{line.when}</time>
                {line.acknowledged ? ` · ${line.acknowledged}` : ''}
              </p>
              <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-2">
                <Link
                  href={line.href}
                  prefetch={false}
                  className="font-semibold text-accent-strong underline underline-offset-2"
                >
                  {line.link}
                </Link>
                {line.acknowledged ? null : (
                  <Form action={action}>
                    <input type="hidden" name="notice" value={line.id} />
                    <Submit look="secondary" size="small">
                      {acknowledge}
                    </Submit>
                  </Form>
                )}
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
