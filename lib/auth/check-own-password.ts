import { ok, type Result, refuse } from '@/lib/result'
import { guessGate } from './guess-gate'
import { sha256 } from './known-device'
import { verifyPassword } from './passwords'
import { guessLimit } from './sign-in-limits'
import { markGuessRight, takeGuess } from './store'

export type OwnPasswordRefusal = 'wrong' | 'too-many' | 'busy'

type Own = { personId: string; passwordHash: string | null; given: string }

/** Asks a signed-in person for the password again, with a counter of its own: who took a session over may not guess on. */
export async function checkOwnPassword(own: Own, now: Date): Promise<Result<null, OwnPasswordRefusal>> {
  return guessGate.isFull() ? refuse('busy') : guessGate.pass(() => check(own, now))
}

async function check({ personId, passwordHash, given }: Own, now: Date): Promise<Result<null, OwnPasswordRefusal>> {
  const deviceKey = sha256(`own password\n${personId}`)
  const guessId = await takeGuess(guessLimit({ emailKey: deviceKey, deviceKey, address: '' }, now), now)
  if (guessId === null) return refuse('too-many')
  if (!(await verifyPassword(passwordHash, given))) return refuse('wrong')
  await markGuessRight(guessId)
  return ok(null)
}
