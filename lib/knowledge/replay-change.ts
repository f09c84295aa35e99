import { type Actor, can } from '@/lib/auth/policy'
import { checkBank } from '@/lib/diagnosis/check-bank'
import type { Difference } from '@/lib/diagnosis/compare-session'
import { readLearned } from '@/lib/learning/read-learned'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { countKeptSearches, listKeptSearches } from '@/lib/search/list-kept-searches'
import { countRecorded, listRecorded } from '@/lib/sessions/list-recorded'
import { currentBank } from './current-bank'
import { type KnowledgeBank, toKnowledgeBank } from './knowledge-bank'
import type { EntryKind } from './problem-states'
import { readBank } from './read-bank'
import { replayedSearches } from './replay-searches'
import { replayedSessions } from './replay-sessions'
import type { MaybeCase, ReplayedCase } from './replayed-case'
import { findEntry } from './store/entries'
import { toBankSource } from './to-bank-source'

/** Where the next part begins: the last session or search that was replayed. */
export type ReplayPlace = { phase: 'sessions' | 'searches'; before: string | null; done: number }

export type ReplayPart = {
  counts: Record<Difference, number>
  /** The first of what came out differently. */
  cases: ReplayedCase[]
  done: number
  total: number
  next: ReplayPlace | null
}
export type ReplayRefusal = 'not-permitted' | 'not-found' | 'not-ready'
type Change = { kind: EntryKind; id: string; place: ReplayPlace; locale: Locale }

/** How many of each are replayed at most, the newest first, and how many in one part. */
const most = 10_000
const part = 1_000
const shownCases = 20

/**
 * Replays one part of what people really did, masked, as if the newest revision of an entry were published. Diagnoses come
 * first, then searches; of a tree only the diagnoses that walked it.
 */
export async function replayChange(
  actor: Actor,
  { kind, id, place, locale }: Change,
): Promise<Result<ReplayPart, ReplayRefusal>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const entry = await findEntry(kind, id)
  if (!entry) return refuse('not-found')
  const before = await readBank(await currentBank())
  const { number, hash, content } = entry.newest
  const change = { part: kind === 'tree' ? 'trees' : 'problems', id, content, mark: `${number}/${hash}` } as const
  const after = await changedBank(before, change)
  if (!after) return refuse('not-ready')

  const tree = kind === 'tree' ? id : undefined
  const sessions = Math.min(most, await countRecorded(actor, tree))
  const searches = Math.min(most, await countKeptSearches(actor))
  const banks = { before, after }
  const limit = Math.min(part, (place.phase === 'sessions' ? sessions : sessions + searches) - place.done)
  const cases =
    place.phase === 'sessions'
      ? replayedSessions(banks, await listRecorded(actor, { before: place.before, limit, tree }), {
          tree,
          problem: kind === 'problem' ? id : undefined,
          locale,
        })
      : replayedSearches(banks, await listKeptSearches(actor, place.before, limit), { kind, id })
  const done = place.done + cases.length
  const isOver = cases.length < part || done >= (place.phase === 'sessions' ? sessions : sessions + searches)
  const last = cases.at(-1)?.id ?? null
  return ok({
    ...summed(cases),
    done,
    total: sessions + searches,
    next: !isOver
      ? { phase: place.phase, before: last, done }
      : place.phase === 'sessions'
        ? { phase: 'searches', before: null, done }
        : null,
  })
}

type Changing = { part: 'trees' | 'problems' | 'questions'; id: string; content: unknown; mark: string }

/** One part of the recorded diagnoses alone, before and after a change that no search would notice. */
export async function replaySessionsPart(
  actor: Actor,
  before: KnowledgeBank,
  { change, place, locale }: { change: Changing; place: ReplayPlace; locale: Locale },
): Promise<Result<ReplayPart, ReplayRefusal>> {
  const after = await changedBank(before, change)
  if (!after) return refuse('not-ready')
  const total = Math.min(most, await countRecorded(actor))
  const limit = Math.min(part, total - place.done)
  const recorded = await listRecorded(actor, { before: place.before, limit, tree: undefined })
  const cases = replayedSessions({ before, after }, recorded, { tree: undefined, problem: undefined, locale })
  const done = place.done + cases.length
  const isOver = cases.length < part || done >= total
  const last = cases.at(-1)?.id ?? null
  return ok({ ...summed(cases), done, total, next: isOver ? null : { phase: 'sessions', before: last, done } })
}

function summed(cases: MaybeCase[]): Pick<ReplayPart, 'counts' | 'cases'> {
  const counts = { won: 0, lost: 0, moved: 0, same: 0 }
  for (const { difference } of cases) counts[difference]++
  const different = cases.filter((each): each is ReplayedCase => each.difference !== 'same')
  return { counts, cases: different.slice(0, shownCases) }
}

const kept = new Map<string, Promise<KnowledgeBank | null>>()

/** The bank with one change in it; null while the engine cannot take it. The parts of one replay share it. */
function changedBank(bank: KnowledgeBank, change: Changing): Promise<KnowledgeBank | null> {
  const key = [bank.number, change.part, change.id, change.mark].join('/')
  const known = kept.get(key)
  if (known) return known
  kept.clear()
  const made = withChange(bank, change)
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}

async function withChange(bank: KnowledgeBank, { part, id, content }: Changing) {
  if (part === 'trees') return { ...bank, trees: new Map(bank.trees).set(id, content as never) }
  const { number: _, bank: __, source: ___, solutions: ____, ...rest } = bank
  const questions = new Map([...rest.questions].filter(([question]) => question !== 'service'))
  const changed = { ...rest, questions }
  changed[part] = new Map<string, never>(changed[part] as never).set(id, content as never)
  if (checkBank(toBankSource(changed)).length > 0) return null
  return toKnowledgeBank(bank.number, changed, await readLearned(bank.number))
}
