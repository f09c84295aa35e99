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
import type { ReplayedCase } from './replayed-case'
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
  const after = await changedBank(before, kind, id, entry.newest)
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
  const counts = { won: 0, lost: 0, moved: 0, same: 0 }
  for (const { difference } of cases) counts[difference]++
  const done = place.done + cases.length
  const isOver = cases.length < part || done >= (place.phase === 'sessions' ? sessions : sessions + searches)
  const last = cases.at(-1)?.id ?? null
  return ok({
    counts,
    cases: cases.filter((each): each is ReplayedCase => each.difference !== 'same').slice(0, shownCases),
    done,
    total: sessions + searches,
    next: !isOver
      ? { phase: place.phase, before: last, done }
      : place.phase === 'sessions'
        ? { phase: 'searches', before: null, done }
        : null,
  })
}

const kept = new Map<string, Promise<KnowledgeBank | null>>()

/** The bank with one revision in it; null while the engine cannot take it. The parts of one replay share it. */
function changedBank(
  bank: KnowledgeBank,
  kind: EntryKind,
  id: string,
  { number, hash, content }: { number: number; hash: string; content: unknown },
): Promise<KnowledgeBank | null> {
  const key = [bank.number, kind, id, number, hash].join('/')
  const known = kept.get(key)
  if (known) return known
  kept.clear()
  const made = withEntry(bank, kind, id, content)
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}

async function withEntry(bank: KnowledgeBank, kind: EntryKind, id: string, content: unknown) {
  if (kind === 'tree') return { ...bank, trees: new Map(bank.trees).set(id, content as never) }
  const { number: _, bank: __, source: ___, solutions: ____, ...rest } = bank
  const questions = new Map([...rest.questions].filter(([question]) => question !== 'service'))
  const changed = { ...rest, questions, problems: new Map(bank.problems).set(id, content as never) }
  if (checkBank(toBankSource(changed)).length > 0) return null
  return toKnowledgeBank(bank.number, changed, await readLearned(bank.number))
}
