import type { Actor } from '@/lib/auth/policy'
import type { Result } from '@/lib/result'
import { type MoveRefusal, moveProblem } from './move-problem'

/** Hands a draft to whoever reviews it. */
export const submitProblem = (
  actor: Actor,
  input: { problemId: string; version: number },
  now: Date,
): Promise<Result<{ version: number }, MoveRefusal>> =>
  moveProblem(actor, { ...input, step: 'submit', event: 'submitted' }, now)
