import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { countOfCheck, countOfPlaywright, countOfVitest } from './counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'knownfix-reports-'))
const running = new Set()

const bin = (name) => join('node_modules/.bin', name)

/** Runs one command; says its counts when it is done, and what it wrote only if something failed. */
async function part(name, command, args, { count = countOfCheck, environment = {}, gentle = false } = {}) {
  const began = performance.now()
  const child = spawn(command, args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  if (gentle && child.pid) setPriority(child.pid, 5)
  const written = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => written.push(chunk))
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', resolve)
  })
  running.delete(child)
  const result = count(code)
  if (result.failed > 0) console.log(`\n${Buffer.concat(written).toString().trim()}\n`)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `  ${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(24)}${result.passed} passed, ${result.failed} failed`.padEnd(60),
    `${seconds} s`,
  )
  return result
}

export function endParts() {
  for (const child of running) child.kill('SIGTERM')
}

/** No setting of this shell reaches the tests. */
const neutral = {
  DATABASE_URL: '',
  MEILI_URL: '',
  MEILI_KEY: '',
  DEMO: '',
  DEMO_PASSWORD: '',
  PORT: '',
  HOST: '',
  DATA_DIR: '',
}

function vitest(name, projects, options = {}) {
  const report = join(reports, `${projects.join('-')}.json`)
  const args = ['run', ...projects.map((project) => `--project=${project}`), '--reporter=default', '--reporter=json']
  return part(name, bin('vitest'), [...args, `--outputFile.json=${report}`], {
    count: (code) => countOfVitest(report, code),
    environment: neutral,
    ...options,
  })
}

const noDatabase = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', NEXTAUTH_SECRET: 'not used by this check' }

export const formatAndLint = () => part('format and lint', bin('biome'), ['check', '--error-on-warnings', '.'])
export const types = () => part('types', bin('tsc'), ['--noEmit'])
export const deadCode = () => part('dead code', bin('knip'), [])
export const content = () =>
  part('content', process.execPath, ['--import', 'tsx', 'scripts/content.ts', 'check', 'content'], {
    environment: noDatabase,
  })
export const unitTests = () => vitest('unit tests', ['unit'])
export const unitAndDatabaseTests = () => vitest('unit, database, search', ['unit', 'db'])
export const startTests = () => vitest('start and stop', ['start'])

export const productionBuild = () =>
  part('production build', process.execPath, ['scripts/test/build.mjs'], { environment: neutral, gentle: true })

export function browserTests() {
  const report = join(reports, 'browser.json')
  return part(
    'browser tests',
    bin('playwright'),
    ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    {
      count: (code) => countOfPlaywright(report, code),
      environment: { ...neutral, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  )
}
