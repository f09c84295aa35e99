import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import { currentBank } from './current-bank'
import { questionContent } from './question-content'
import { readBank } from './read-bank'
import { type ReplayPart, type ReplayPlace, type ReplayRefusal, replaySessionsPart } from './replay-change'

/** Replays one part of the recorded diagnoses as if a question were saved as it is being written; nothing is saved. */
export async function replayQuestion(
  actor: Actor,
  { id, content: given, place, locale }: { id: string; content: unknown; place: ReplayPlace; locale: Locale },
): Promise<Result<ReplayPart, ReplayRefusal>> {
  if (!can(actor, 'question.edit', null)) return refuse('not-permitted')
  const parsed = questionContent.safeParse(given)
  const bank = await readBank(await currentBank())
  if (!bank.questions.has(id)) return refuse('not-found')
  if (!parsed.success) return refuse('not-ready')
  const content = parsed.data
  const change = { part: 'questions' as const, id, content, mark: contentHash(content) }
  return replaySessionsPart(actor, bank, { change, place, locale })
}
