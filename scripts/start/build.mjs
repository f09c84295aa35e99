import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './programs.mjs'
import { Refusal } from './refusal.mjs'
import { hashOf } from './source-hash.mjs'

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'package.json', 'package-lock.json']
const settings = [
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'scripts/worker.ts',
]

const folder = () => process.env.NEXT_DIST_DIR || '.next'
const stamp = () => join(folder(), 'made-from')

/** Whether what was built last was built from these sources. */
export function isBuilt() {
  return existsSync(stamp()) && readFileSync(stamp(), 'utf8') === hashOf([...sources, ...settings])
}

export async function build() {
  const made = hashOf([...sources, ...settings])
  // Until it is finished there is no build: one that is broken off half-way must not pass for the one before it.
  rmSync(stamp(), { force: true })
  await drawIcons()
  const { code, output } = await runProgram(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw new Refusal(`The build failed:\n${output}`)
  await bundleWorker()
  writeFileSync(stamp(), made)
}

/** What a build remembers of node_modules it takes for unchanged: where the icons' picture is another, it begins anew. */
async function drawIcons() {
  const folderOf = join('node_modules', '.cache')
  const drawn = () => (existsSync(folderOf) ? readdirSync(folderOf).filter((name) => name.startsWith('icons-')) : [])
  const before = drawn().length
  await import('../../app/icons.mjs')
  if (drawn().length > before) rmSync(join(folder(), 'cache'), { recursive: true, force: true })
}

export const builtWorker = () => join(folder(), 'worker.mjs')

/** One file of plain JavaScript: read from the sources, the worker would need twice as long to start. */
async function bundleWorker() {
  const { build: bundle } = await import('esbuild')
  await bundle({
    entryPoints: ['scripts/worker.ts'],
    outfile: builtWorker(),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@': process.cwd() },
    logLevel: 'error',
  })
}
