import { expect, test } from 'vitest'
import { type BankSource, compileBank, type Role } from './bank'
import type { HistoryItem, Prices } from './history'
import type { Learned } from './learn'
import { nextStep, type Step } from './next-step'
import recorded from './recorded-diagnoses.json' with { type: 'json' }
import type { Tree } from './tree'

/** Diagnoses as they once went: `steps[i]` is what came after the first `opening + i` items of the history. */
type Recorded = {
  source: BankSource
  tree?: Tree
  learned?: Learned
  diagnoses: { role: Role; prices: Prices; opening: number; history: HistoryItem[]; steps: string[] }[]
}

function said(step: Step): string {
  switch (step.kind) {
    case 'ask':
      return `ask ${step.question} (${step.from})`
    case 'try':
      return `try ${step.solution} (${step.from})`
    case 'handOver':
      return `handOver ${step.why}`
    case 'instruct':
      return `instruct ${step.instruction}`
    case 'solved':
      return `solved ${'solution' in step ? step.solution : step.instruction}`
  }
}

test.each((recorded as unknown as Recorded[]).map((each, at) => ({ at, ...each })))(
  'every step of recorded diagnoses is the same as it was: bank $at',
  ({ source, tree, learned, diagnoses }) => {
    const bank = compileBank(source, learned)
    for (const { role, prices, opening, history, steps } of diagnoses) {
      const options = { role, prices, ...(tree ? { tree } : {}) }
      const again = steps.map((_, i) => said(nextStep(bank, history.slice(0, opening + i), options)))
      expect(again).toEqual(steps)
    }
  },
)
