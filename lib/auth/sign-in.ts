import { ok, type Result, refuse } from '@/lib/result'
import { guessGate } from './guess-gate'
import { emailKey, knownDeviceKey } from './known-device'
import { verifyPassword } from './passwords'
import type { Role } from './policy'
import { guessLimit } from './sign-in-limits'
import { findCredentials, forgetGuessesBefore, markGuessRight, takeGuess } from './store'

export type SignInRefusal = 'wrong' | 'too-many' | 'busy'
export type Guess = { email: string; password: string; address: string; device: string | undefined; secret: string }
export type SignedIn = { personId: string; epoch: number; role: Role }

const emailShape = /^[^\s@\p{Cc}]{1,128}@[^\s@\p{Cc}]{1,128}$/u
const dayMs = 24 * 60 * 60_000

/**
 * Checks an e-mail and a password. A guess is counted before it is checked and forgiven when it was right, so guesses
 * made at the same moment cannot slip past each other. Nothing in words or time tells whether the account exists.
 */
export async function signIn(guess: Guess, now: Date): Promise<Result<SignedIn, SignInRefusal>> {
  return guessGate.isFull() ? refuse('busy') : guessGate.pass(() => check(guess, now))
}

async function check(guess: Guess, now: Date): Promise<Result<SignedIn, SignInRefusal>> {
  const email = guess.email.trim().toLowerCase()
  const account = emailKey(email)
  const deviceKey = knownDeviceKey(guess.device, account, guess.secret)
  const guessId = await takeGuess(guessLimit({ emailKey: account, deviceKey, address: guess.address }, now), now)
  if (guessId === null) return refuse('too-many')

  const person = emailShape.test(email) ? await findCredentials(email) : null
  const matches = await verifyPassword(person?.passwordHash ?? null, guess.password)
  if (!person || !matches || person.disabledAt) return refuse('wrong')

  await markGuessRight(guessId)
  await forgetGuessesBefore(new Date(now.getTime() - dayMs))
  return ok({ personId: person.id, epoch: person.sessionEpoch, role: person.role })
}
