import { getFormatter, getTranslations } from 'next-intl/server'
import { pageTimeZone } from '@/app/local-time'
import type { PromiseItem } from '@/components/calls/promise-card'
import { pauseReasons } from '@/lib/contracts/contract-content'
import { durationText } from '@/lib/contracts/hours-text'
import type { PromiseView } from '@/lib/contracts/read-promises'
import { countedMinutes, type LedgerLine } from '@/lib/service-clock/ledger'

type T = Awaited<ReturnType<typeof getTranslations<'contracts'>>>

const reasonWords = (t: T, reason: string | null) =>
  t(`reason.${pauseReasons.find((each) => each === reason) ?? 'other'}`)

function lineWords(t: T, { kind, days, reason }: LedgerLine): string {
  if (kind === 'paused') return t('line.paused', { reason: reasonWords(t, reason) })
  if (kind === 'counted' && reason !== null) return t('line.countedAlthough', { reason: reasonWords(t, reason) })
  if (kind === 'closed' && days.length > 0) return t('line.closedOn', { days: days.join(', ') })
  return t(`line.${kind}`)
}

const stateOf = (t: T, { state, missed }: PromiseView): PromiseItem['state'] => {
  if (missed) return { tone: 'bad', label: t('missed') }
  if (state === 'paused') return { tone: 'warn', label: t('stands') }
  return state === 'stopped' ? { tone: 'good', label: t('kept') } : { tone: 'accent', label: t('running') }
}

const hours = (ms: number) => durationText(Math.floor(ms / 60_000)) || '0:00'

/** The promises of a call for agents, with every line of their ledgers in the calendar's own time. */
export async function promiseItems(promises: PromiseView[], now: Date): Promise<PromiseItem[]> {
  const t = await getTranslations('contracts')
  const format = await getFormatter()
  return promises.map((promise) => {
    const { promised, state, timeZone, ledger } = promise
    // Beside when it was opened: in the page's own time. The ledger keeps the calendar's, and says which that is.
    const moment = (ms: number) => format.dateTime(ms, { dateStyle: 'medium', timeStyle: 'short' })
    const span = ({ fromMs, untilMs }: LedgerLine) => {
      const long = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
      return format.dateTimeRange(fromMs, untilMs, { ...long, timeZone })
    }
    const used = ledger.lines
      .filter(({ fromMs }) => fromMs < now.getTime())
      .reduce(
        (sum, line) => sum + (line.kind === 'counted' ? Math.min(line.untilMs, now.getTime()) - line.fromMs : 0),
        0,
      )
    const due =
      ledger.dueMs === null ? (state === 'running' ? t('never') : '') : t('due', { date: moment(ledger.dueMs) })
    return {
      id: promised,
      title: t(promised),
      state: stateOf(t, promise),
      due,
      used: t('used', { used: hours(used), target: hours(ledger.targetMs) }),
      why: ledger.dueMs === null ? t('whyKept') : t('why'),
      zone: t('zone', { zone: timeZone }),
      lines: ledger.lines.map((line) => ({
        id: String(line.fromMs),
        when: span(line),
        what: lineWords(t, line),
        counted: line.kind === 'counted' ? durationText(countedMinutes(line)) : '–',
        sum: hours(line.sumMs),
        faint: line.kind !== 'counted',
      })),
    }
  })
}

const inWords = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const

/** What is waited for, as its caller is told of it: the customer is who reads. */
async function ownReason(reason: string | null | undefined): Promise<string> {
  const known = pauseReasons.find((each) => each === reason)
  return known
    ? (await getTranslations('calls'))(`waitsFor.${known}`)
    : (await getTranslations('contracts'))('reason.other')
}

/** What is promised to the caller, in plain words: the next thing that is due, or why the time stands still. */
export async function ownPromise(promises: PromiseView[]): Promise<string | null> {
  const t = await getTranslations('contracts')
  const format = await getFormatter()
  const open = promises.find(({ state }) => state !== 'stopped')
  if (!open) return null
  const { promised, missed, timeZone, ledger } = open
  if (open.state === 'paused') return t('own.paused', { reason: await ownReason(ledger.lines.at(-1)?.reason) })
  if (ledger.dueMs === null) return null
  // Where the caller works it is another time than the page's: then it says which.
  const date =
    timeZone === pageTimeZone
      ? format.dateTime(ledger.dueMs, { dateStyle: 'full', timeStyle: 'short' })
      : format.dateTime(ledger.dueMs, { ...inWords, timeZone, timeZoneName: 'short' })
  return t(`own.${promised}${missed ? 'Missed' : ''}`, { date })
}
