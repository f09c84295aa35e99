import type { Actor } from '@/lib/auth/policy'
import type { Result } from '@/lib/result'
import { type MoveRefusal, moveProblem } from './move-problem'

/** Gives a draft back to its author, with what is to be changed; an author may take it back as well. */
export const sendBackProblem = (
  actor: Actor,
  input: { problemId: string; version: number; note: string },
  now: Date,
): Promise<Result<{ version: number }, MoveRefusal>> =>
  moveProblem(actor, { ...input, step: 'sendBack', event: 'sentBack' }, now)
