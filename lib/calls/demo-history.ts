import { seededRandom } from '@/lib/diagnosis/seeded-random'
import type { CallEvent } from './call-events'
import type { CallState, CallWord } from './call-states'
import { type DemoCase, demoCases } from './demo-cases'

type By = 'caller' | 'level0' | 'agent' | null
export type DemoEvent = { event: CallEvent; by: By; at: Date }
export type DemoLevel = 'level1' | 'level2'

/** A call of the demo month, as it stands now and with everything that happened to it. */
export type DemoCall = {
  openedAt: Date
  about: DemoCase
  /** Which organisation, and which of its people: to be taken modulo how many there are. */
  organization: number
  caller: number
  agent: number
  channel: 'portal' | 'phone'
  impact: 1 | 2 | 3
  urgency: 1 | 2 | 3
  level: DemoLevel
  state: CallState
  waitsForCustomer: boolean
  resolvedAt: Date | null
  closedAt: Date | null
  word: CallWord | null
  events: DemoEvent[]
}

const days = 30
const perDay = 7
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

type Random = () => number
const below = (random: Random, count: number) => Math.floor(random() * count)

/** A month of a help desk up to `now`: most of it solved and confirmed, what is recent still at work. The same month for the same day. */
export function demoHistory(now: Date): DemoCall[] {
  const random = seededRandom(20261126)
  const calls: DemoCall[] = []
  for (let day = days; day >= 0; day--) {
    const midnight = new Date(Math.floor(now.getTime() / dayMs) * dayMs - day * dayMs)
    const isWeekend = [0, 6].includes(midnight.getUTCDay())
    const count = isWeekend ? below(random, 2) : perDay - 2 + below(random, 5)
    for (let index = 0; index < count; index++) {
      const openedAt = new Date(midnight.getTime() + (6 * 60 + below(random, 10 * 60)) * minuteMs)
      const call = oneCall(random, openedAt, now)
      if (openedAt < now) calls.push(call)
    }
  }
  return calls.sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
}

function oneCall(random: Random, openedAt: Date, now: Date): DemoCall {
  const about = demoCases[below(random, demoCases.length)] as DemoCase
  const isNew = about.problem === null
  const level: DemoLevel = isNew || random() < 0.12 ? 'level2' : 'level1'
  const channel = random() < 0.45 ? 'phone' : 'portal'
  const call: DemoCall = {
    ...{ openedAt, about, channel, level },
    organization: below(random, 1000),
    caller: below(random, 1000),
    agent: below(random, 1000),
    impact: random() < 0.8 ? 1 : random() < 0.8 ? 2 : 3,
    urgency: random() < 0.3 ? 1 : random() < 0.8 ? 2 : 3,
    state: 'new',
    waitsForCustomer: false,
    resolvedAt: null,
    closedAt: null,
    word: null,
    events: [],
  }
  live(random, call, now)
  return call
}

/** Lets a call live until it is over or `now` has come. */
function live(random: Random, call: DemoCall, now: Date): void {
  let at = call.openedAt
  const locale = call.organization % 2 === 0 ? 'en' : 'tr'
  const happens = (afterMinutes: number, by: By, ...events: CallEvent[]): boolean => {
    const next = new Date(at.getTime() + afterMinutes * minuteMs)
    if (next > now) return false
    at = next
    for (const event of events) call.events.push({ event, by, at })
    return true
  }
  const isPhone = call.channel === 'phone'
  happens(0, isPhone ? 'level0' : 'caller', { kind: 'opened', channel: call.channel })
  if (isPhone) happens(1, 'level0', { kind: 'handedOver', from: 'level0', to: 'level1' })
  // Now and then nobody takes a call for a while: that is what queues are looked at for.
  if (!happens(5 + below(random, random() < 0.1 ? 900 : 50), 'agent', { kind: 'taken' })) return
  call.state = 'inProgress'
  if (call.level === 'level2') {
    const passed = happens(
      20 + below(random, 40),
      'level0',
      { kind: 'handedOver', from: 'level1', to: 'level2' },
      { kind: 'handOverReason', reason: said.passedOn[locale] },
    )
    if (!passed) call.level = 'level1'
    else if (!happens(10 + below(random, 200), 'agent', { kind: 'taken' })) {
      call.state = 'new'
      return
    }
  }
  if (random() < 0.4) {
    const isAsked = happens(
      10,
      'agent',
      { kind: 'message', text: said.asked[locale] },
      { kind: 'waiting', for: 'customer', until: null },
    )
    call.waitsForCustomer = isAsked
    if (isAsked) call.state = 'waiting'
    const answered = happens(
      30 + below(random, 400),
      'caller',
      { kind: 'message', text: said.answered[locale] },
      { kind: 'resumed', why: 'answer' },
    )
    if (!answered) return
    call.waitsForCustomer = false
    call.state = 'inProgress'
  }
  if (random() < 0.3) happens(5, 'agent', { kind: 'note', text: said.note[locale] })
  end(random, call, happens, () => at)
}

type Happens = (afterMinutes: number, by: By, ...events: CallEvent[]) => boolean

function end(random: Random, call: DemoCall, happens: Happens, at: () => Date): void {
  const locale = call.organization % 2 === 0 ? 'en' : 'tr'
  const { problem } = call.about
  const resolved: CallEvent[] = [
    { kind: 'resolved', text: said.resolved[locale], knownProblem: problem, solution: null },
    ...(problem === null ? [{ kind: 'noneFits' as const, reason: said.noneFits[locale] }] : []),
  ]
  if (!happens(15 + below(random, call.level === 'level2' ? 4000 : 1100), 'agent', ...resolved)) return
  call.state = 'resolved'
  call.resolvedAt = at()
  if (random() < 0.85) {
    const how = random() < 0.5 ? 'portal' : 'mail'
    if (!happens(20 + below(random, 1200), 'caller', { kind: 'confirmed', how })) return
    call.word = 'confirmed'
  } else {
    for (let count = 1; count <= 3; count++) if (!happens(24 * 60, null, { kind: 'reminded', count })) return
    if (!happens(24 * 60, null, { kind: 'unanswered', reminders: 3 })) return
    call.word = 'unanswered'
  }
  call.state = 'closed'
  call.closedAt = at()
}

const said = {
  passedOn: {
    en: 'The known solutions did not help; the log shows something else.',
    tr: 'Bilinen çözümler işe yaramadı; günlükte başka bir şey görünüyor.',
  },
  asked: {
    en: 'Since when does it happen, and does it concern your colleagues too?',
    tr: 'Ne zamandan beri oluyor, iş arkadaşlarınızı da etkiliyor mu?',
  },
  answered: { en: 'Since yesterday, and only me.', tr: 'Dünden beri, yalnızca beni.' },
  note: { en: 'Tried it myself: I see the same.', tr: 'Kendim denedim: aynısını görüyorum.' },
  resolved: {
    en: 'It works again. Please tell us whether you see it too.',
    tr: 'Yeniden çalışıyor. Siz de görüyor musunuz, lütfen bildirin.',
  },
  noneFits: {
    en: 'Nothing in the bank describes this device.',
    tr: 'Bankada bu aygıtı anlatan bir şey yok.',
  },
}
