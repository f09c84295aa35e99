/**
 * How many wrong guesses are let through in a sliding window.
 * - per account: from devices nobody has signed in on; stopped before the tenth.
 * - per account and known device: counted apart, so that a stranger's guesses never shut out the real person.
 * - per address: many people share one office address, so it takes more.
 * A guess that was stopped does not count: pressing on does not prolong the stop.
 */
export const signInLimits = { windowMinutes: 15, perAccount: 9, perAddress: 50 } as const

export type GuessKeys = { accountKey: string; address: string | null }
export type GuessLimit = GuessKeys & { since: Date; perAccount: number; perAddress: number }

/** What is counted for one guess. A known device has its own counter and does not share that of its address. */
export function guessLimit(
  guess: { emailKey: string; deviceKey: string | null; address: string },
  now: Date,
): GuessLimit {
  const { windowMinutes, perAccount, perAddress } = signInLimits
  return {
    accountKey: guess.deviceKey ?? guess.emailKey,
    address: guess.deviceKey ? null : guess.address,
    since: new Date(now.getTime() - windowMinutes * 60_000),
    perAccount,
    perAddress,
  }
}
