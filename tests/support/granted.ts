import type { Result } from '@/lib/result'

/** What a use case gave; a refusal fails the test. */
export function granted<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}
