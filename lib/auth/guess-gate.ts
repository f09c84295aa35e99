import { createGate } from './gate'

/** A flood of guesses must starve no page: neither of the processor nor of connections to the database. */
export const guessGate = createGate({ atOnce: 2, inLine: 60 })
