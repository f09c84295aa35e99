import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled } from './start/install.mjs'
import { nodeRefusal } from './start/node-version.mjs'
import { generateClient, isGenerated } from './start/prisma-client.mjs'
import { runProgram } from './start/programs.mjs'
import { Refusal } from './start/refusal.mjs'
import { stage } from './start/stages.mjs'
import { installChromium } from './test/chromium.mjs'
import { exitCodeOf, lastLine, sumOf } from './test/counts.mjs'
import * as parts from './test/parts.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const fast = process.argv.includes('--fast')

/** Types that the framework derives from the folders of app/; a build would write them too, but later. */
async function deriveTypes() {
  const { code, output } = await runProgram(process.execPath, ['node_modules/next/dist/bin/next', 'typegen'])
  if (code !== 0) throw new Refusal(`The types of the pages could not be derived:\n${output}`)
}

async function setUp() {
  const tooOld = nodeRefusal(process.version)
  if (tooOld) throw new Refusal(tooOld)
  if (!isInstalled()) await stage('packages', 'installing', () => install().then(() => 'installed'))
  if (!isGenerated()) await stage('database client', 'generating', () => generateClient().then(() => 'generated'))
  if (!existsSync('next-env.d.ts')) await stage('types of pages', null, () => deriveTypes().then(() => 'derived'))
  if (!fast) await stage('chromium', null, () => installChromium().then(() => 'there'))
}

const inTurn = async (...works) => {
  const counts = []
  for (const work of works) counts.push(await work())
  return sumOf(counts)
}

async function runFast() {
  return sumOf(await Promise.all([parts.formatAndLint(), parts.unitTests(), inTurn(parts.types, parts.content)]))
}

/** Two lanes for two processors; what needs the build, or measures time, comes after both. */
async function runAll() {
  const beside = await Promise.all([
    parts.unitAndDatabaseTests(),
    inTurn(parts.formatAndLint, parts.types, parts.deadCode, parts.content, parts.productionBuild),
  ])
  return sumOf([...beside, await inTurn(parts.startTests, parts.browserTests)])
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, parts.endParts)
try {
  await setUp()
  const counts = await (fast ? runFast() : runAll())
  process.exitCode = exitCodeOf(counts)
  console.log(lastLine(counts))
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
  console.log(lastLine({ passed: 0, failed: 1 }))
}
