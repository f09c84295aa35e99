import { countLessons } from './store'
import { usualProblems } from './usual-problems'

/** Likelihood ratios by problem from the past of an organisation, as the bank of a number knows it; {} if it has none. */
export async function readUsualProblems(bank: number, organizationId: string | null): Promise<Record<string, number>> {
  if (organizationId === null) return {}
  return usualProblems(await countLessons(bank, organizationId), await countLessons(bank))
}
