import { parseArgs } from 'node:util'
import { runBench } from '../tests/bench/diagnosis/run-bench'
import { scaleBench } from '../tests/bench/diagnosis/scale-bench'

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
} else {
  console.error('bench-diagnosis run <folder> --mode diagnose|solve|expected …')
  process.exitCode = 2
}

function print(result: object) {
  console.log(JSON.stringify(result, null, values.json ? undefined : 2))
}

