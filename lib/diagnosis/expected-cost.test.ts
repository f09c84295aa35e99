import { expect, test } from 'vitest'
import { openPlanner, repairPlan } from './expected-cost'
import type { Focus } from './focus'
import { curesOfPairs } from './focus-pairs'
import { seededRandom } from './seeded-random'

function focusWith(weights: number[], costs: number[], success: number[], handover: number): Focus {
  return {
    problems: Int32Array.from(costs, (_, p) => p),
    pairs: [],
    weights: Float64Array.from(weights),
    questions: [],
    solutions: costs.map((cost, index) => ({
      index,
      cost,
      problems: Int32Array.of(index),
      success: Float64Array.of(success[index] as number),
    })),
    handover,
  }
}

test('one sure solution costs its minutes, and the hand-over when it was something else', () => {
  expect(repairPlan(focusWith([0.9, 0.1], [5], [1], 40))).toEqual({ cost: 5 + 0.1 * 40, first: 0 })
})

test('an attempt that is dearer than what it saves is not made', () => {
  expect(repairPlan(focusWith([0.1, 0.9], [5], [1], 40))).toEqual({ cost: 40, first: null })
})

test('a poor attempt is made when a good one waits behind it, only if the whole pays', () => {
  const { cost, first } = repairPlan(focusWith([0.5, 0.5, 0], [10, 4], [1, 1], 100))
  expect(first).toBe(1)
  expect(cost).toBeCloseTo(4 + 0.5 * 10, 10)
})

test('of a solution that two problems share the chances add up', () => {
  const focus = focusWith([0.3, 0.3, 0.4], [6, 6], [1, 1], 40)
  focus.solutions = [{ index: 0, cost: 6, problems: Int32Array.of(0, 1), success: Float64Array.of(1, 1) }]
  expect(repairPlan(focus).cost).toBeCloseTo(6 + 0.4 * 40, 10)
})

test('of two solutions for one problem the second counts what the first left over', () => {
  const focus = focusWith([1, 0], [2], [0.5], 40)
  focus.solutions = [
    { index: 0, cost: 2, problems: Int32Array.of(0), success: Float64Array.of(0.5) },
    { index: 1, cost: 3, problems: Int32Array.of(0), success: Float64Array.of(0.5) },
  ]
  expect(repairPlan(focus).cost).toBeCloseTo(2 + 0.5 * 3 + 0.25 * 40, 10)
})

test('of two faults at once both are cured, and the first success does not end the trouble', () => {
  const focus = focusWith([0, 0, 1, 0, 0, 0], [5, 7], [1, 1], 40)
  focus.pairs = [{ one: 0, other: 1, isCured: false, at: 2 }]
  for (const [s, solution] of focus.solutions.entries()) {
    const chances = new Map([[s, 1]])
    solution.moves = curesOfPairs(focus.pairs, chances)
    solution.problems = Int32Array.from(chances.keys())
    solution.success = Float64Array.from(chances.values())
  }
  expect(repairPlan(focus)).toEqual({ cost: 5 + 7, first: 0 })
  expect(repairPlan({ ...focus, handover: 11 })).toEqual({ cost: 11, first: null })
})

test('what is closed is not planned', () => {
  const focus = focusWith([0.9, 0.1], [5], [1], 40)
  expect(openPlanner(focus)(focus.weights, Uint8Array.of(1))).toEqual({ cost: 40, first: null })
})

test('with one fault and independent solutions the plan costs what the best of all orders does', () => {
  const random = seededRandom(7)
  for (let model = 0; model < 200; model++) {
    const count = 1 + Math.floor(random() * 7)
    const raw = Array.from({ length: count + 1 }, () => random() ** 2)
    const sum = raw.reduce((total, value) => total + value, 0)
    const costs = Array.from({ length: count }, () => 1 + Math.floor(random() * 20))
    const success = Array.from({ length: count }, () => 0.3 + 0.7 * random())
    const focus = focusWith(
      raw.map((value) => value / sum),
      costs,
      success,
      10 + 60 * random(),
    )
    expect(repairPlan(focus).cost).toBeCloseTo(cheapestOrder(focus), 9)
  }
})

function cheapestOrder({ weights, solutions, handover }: Focus): number {
  const follow = (rest: number, spent: number, open: number[]): number => {
    let least = spent + rest * handover
    for (const s of open) {
      const { cost, success } = solutions[s] as Focus['solutions'][number]
      const left = rest - (weights[s] as number) * (success[0] as number)
      least = Math.min(
        least,
        follow(
          left,
          spent + rest * cost,
          open.filter((other) => other !== s),
        ),
      )
    }
    return least
  }
  return follow(
    1,
    0,
    solutions.map((_, s) => s),
  )
}
