import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import { entryRules } from './entry-kinds'
import { riskOf } from './entry-risk'
import { type FixableWords, fixableWords, withFixedWords } from './fixable-words'
import { type ProblemContent, problemContent } from './problem-content'
import { putLive } from './put-live'
import { changeBank, findBankNumber, readBankContent } from './store/banks'
import { type Entry, findEntry } from './store/entries'
import { markStep, markWrittenHere, saveDraft, saveEntryEvent } from './store/entry-steps'

export type FixRefusal =
  | 'not-permitted'
  | 'not-found'
  | 'changed-meanwhile'
  | 'being-written'
  | 'bad-content'
  | 'nothing-changed'
  | 'has-gaps'

type Fix = { problemId: string; version: number; locale: Locale; words: FixableWords; note: string }
type Problem = Entry<ProblemContent>

/** A published problem that this person may mend; null for everybody else. */
export async function readFixable(actor: Actor, id: string, locale: Locale) {
  if (!can(actor, 'problem.fix', null)) return null
  const problem = await findEntry('problem', id)
  if (!problem?.live || !can(actor, 'entry.read', problem.live.content)) return null
  const words = fixableWords(actor, problem.live.content, locale)
  if (!words) return null
  return { id, version: problem.version, words, isBeingWritten: problem.state !== 'published', isLow: isLow(problem) }
}

const isLow = ({ live, exposure }: Problem) => live !== null && riskOf(live.content, exposure).level === 'low'

/**
 * Mends the words of what is published, in one language. Where being wrong costs little it is live at once and use will
 * show it; anything else waits for a second person.
 */
export async function fixProblem(
  actor: Actor,
  { problemId: id, version, locale, words, note }: Fix,
  now: Date,
): Promise<Result<{ published: boolean }, FixRefusal>> {
  if (!can(actor, 'problem.fix', null)) return refuse('not-permitted')
  return changeBank(async (tx) => {
    const problem = await findEntry('problem', id, tx)
    if (!problem?.live || !can(actor, 'entry.read', problem.live.content)) return refuse('not-found')
    if (problem.state !== 'published') return refuse('being-written')
    if (problem.version !== version) return refuse('changed-meanwhile')
    const parsed = problemContent.safeParse(withFixedWords(actor, problem.live.content, locale, words))
    if (!parsed.success) return refuse('bad-content')
    const content = parsed.data
    const hash = contentHash(content)
    if (hash === problem.live.hash) return refuse('nothing-changed')
    const bank = await readBankContent(await findBankNumber(tx), tx)
    if (entryRules.problem.gaps(bank, id, content).length > 0) return refuse('has-gaps')

    const ref = { kind: 'problem', id } as const
    const number = problem.newest.number + 1
    const told = { actorId: actor.id, at: now }
    if (!(await markStep(tx, ref, { version, step: 'edit', now }))) return refuse('changed-meanwhile')
    await saveDraft(tx, ref, { number, content, hash, authorId: actor.id, now })
    await markWrittenHere(tx, ref, { service: null, now })
    await saveEntryEvent(tx, ref, { kind: 'edited', ...told, data: { revision: number } })
    await markStep(tx, ref, { version: version + 1, step: 'submit', now })
    await saveEntryEvent(tx, ref, { kind: 'submitted', ...told, data: { revision: number, note } })
    if (!isLow(problem)) return ok({ published: false })

    await markStep(tx, ref, { version: version + 2, step: 'publish', now })
    await putLive(tx, { ...ref, number, content, before: problem.live.content, actorId: actor.id }, now)
    return ok({ published: true })
  })
}
