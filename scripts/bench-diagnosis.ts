import { parseArgs } from 'node:util'
import { runBench } from '@/tests/bench/diagnosis/run-bench'
import { scaleBench } from '@/tests/bench/diagnosis/scale-bench'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mode: { type: 'string', default: 'solve' },
    cases: { type: 'string' },
    train: { type: 'string', multiple: true, default: [] },
    'train-limit': { type: 'string' },
    'two-faults': { type: 'boolean', default: false },
    'learn-only': { type: 'boolean', default: false },
    k: { type: 'string', default: '1,3,5,10,20' },
    limit: { type: 'string' },
    problems: { type: 'string', default: '200' },
    questions: { type: 'string', default: '400' },
    people: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    unknown: { type: 'string', default: '0.1' },
    wrong: { type: 'string', default: '0.05' },
    outside: { type: 'string', default: '0.2' },
    json: { type: 'boolean', default: false },
  },
})

const [command, target, ...more] = positionals
if (command === 'run' && target && /^(diagnose|solve|expected)$/.test(values.mode)) {
  print(
    runBench(target, {
      mode: values.mode as 'diagnose' | 'solve' | 'expected',
      ...(values.cases !== undefined && { cases: values.cases }),
      train: [...values.train, ...more].flatMap((names) => names.split(',')),
      ...(values['train-limit'] !== undefined && { trainLimit: Number(values['train-limit']) }),
      twoFaults: values['two-faults'],
      learnOnly: values['learn-only'],
      k: values.k.split(',').map(Number),
      ...(values.limit !== undefined && { limit: Number(values.limit) }),
    }),
  )
} else if (command === 'scale') {
  print(scaleBench(Number(values.problems), Number(values.questions)))
} else if (command === 'simulate') {
  // Loaded only here: reading content takes a parser whose memory would be counted as the bank's.
  const { simulateBench } = await import('@/tests/bench/diagnosis/simulate-bench')
  print(
    await simulateBench(target ?? 'content', {
      people: Number(values.people),
      seed: Number(values.seed),
      unknownRate: Number(values.unknown),
      wrongRate: Number(values.wrong),
      outsideShare: Number(values.outside),
    }),
  )
} else {
  console.error(`bench-diagnosis run <folder> --mode diagnose|solve|expected [--cases f] [--train f …] [--k 1,3,5,10,20] [--limit N]
                    [--train-limit N] [--learn-only] [--two-faults]
bench-diagnosis scale --problems P --questions Q
bench-diagnosis simulate [folder] [--people N] [--seed N] [--unknown 0.1] [--wrong 0.05] [--outside 0.2]
all with --json for one line`)
  process.exitCode = 2
}

function print(result: object) {
  console.log(JSON.stringify(result, null, values.json ? undefined : 2))
}
