import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runProgram } from './programs.mjs'
import { Refusal } from './refusal.mjs'

const generated = 'lib/db/generated'
const stamp = `${generated}/.made-from`

const sourceHash = () =>
  ['prisma/schema.prisma', 'node_modules/prisma/package.json']
    .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
    .digest('hex')

export const isGenerated = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()

export async function generateClient() {
  // The command would download a native engine that generating never runs: any executable keeps it from doing so.
  const environment = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  const command = ['node_modules/prisma/build/index.js', 'generate']
  const { code, output } = await runProgram(process.execPath, command, { env: environment })
  if (code !== 0) throw new Refusal(`The Prisma client could not be generated:\n${output}`)
  writeFileSync(stamp, sourceHash())
}
