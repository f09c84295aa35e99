import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readContent } from '@/lib/content/read-content'
import type { BankSource } from '@/lib/diagnosis/bank-source'
import { simulate } from '@/lib/diagnosis/simulation'
import { serviceQuestionId } from '@/lib/knowledge/service-question'
import { simulatedPeople } from '@/lib/knowledge/simulated-people'
import { toBankSource as fromContent } from '@/lib/knowledge/to-bank-source'
import { toBankSource as fromBench } from './adapt-bench'
import { readBenchBank } from './read-bench'

export type SimulateOptions = {
  people: number
  seed: number
  unknownRate: number
  wrongRate: number
  outsideShare: number
}

/** Plays made-up customers on a folder of content, or of the benchmark format. */
export async function simulateBench(folder: string, options: SimulateOptions) {
  if (existsSync(join(folder, 'bank.json'))) {
    const bench = readBenchBank(folder)
    return rounded(
      simulate(fromBench(bench), { ...options, role: 'level2', prices: { handover: bench.handover.cost } }),
    )
  }
  const { content } = await readContent(folder)
  const source: BankSource = fromContent(content)
  const hasService = source.questions.some(({ id }) => id === serviceQuestionId)
  return rounded(
    simulate(source, {
      role: simulatedPeople.role,
      prices: simulatedPeople.prices,
      ...options,
      ...(hasService && { opening: serviceQuestionId }),
      groupOf: (problem) => content.problems.get(problem)?.service ?? '',
    }),
  )
}

function rounded(result: object): object {
  return JSON.parse(
    JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value)),
  )
}
