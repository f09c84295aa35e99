import Link from 'next/link'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'

export type NoticeLine = {
  id: string
  kind:
    | 'problemPublished'
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
    | 'callRejected'
    | 'callConfirmed'
    | 'callMessage'
    | 'callFromMail'
    | 'promiseAtRisk'
    | 'promiseMissed'
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
  problemPublished: 'icon-[lucide--book-open-check]',
  callHandedOver: 'icon-[lucide--phone-forwarded]',
  callRefused: 'icon-[lucide--undo-2]',
  providerSaid: 'icon-[lucide--building-2]',
  providerDone: 'icon-[lucide--building-2]',
  providerRefused: 'icon-[lucide--building-2]',
  callResolved: 'icon-[lucide--circle-check]',
  callReminder: 'icon-[lucide--bell-ring]',
  callUnanswered: 'icon-[lucide--circle-off]',
  callAssigned: 'icon-[lucide--user-check]',
  callCancelled: 'icon-[lucide--circle-slash]',
  callWaitOver: 'icon-[lucide--hourglass]',
  callRejected: 'icon-[lucide--circle-x]',
  callConfirmed: 'icon-[lucide--thumbs-up]',
  callMessage: 'icon-[lucide--message-square-text]',
  callFromMail: 'icon-[lucide--mail-check]',
  promiseAtRisk: 'icon-[lucide--alarm-clock]',
  promiseMissed: 'icon-[lucide--alarm-clock-off]',
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
