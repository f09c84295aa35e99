/** The surroundings are wrong: shown as its one sentence, without a stack, and the process ends with code 1. */
export class Refusal extends Error {
  name = 'Refusal'
}
