import { spawn } from 'node:child_process'

const running = new Set()

/** Runs a program of ours to its end and answers with its code and what it wrote. */
export async function runProgram(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  running.add(child)
  const written = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => written.push(chunk))
  if (options.onMessage) child.on('message', options.onMessage)
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => running.delete(child))
  return { code, output: Buffer.concat(written).toString().trim() }
}

export function endPrograms() {
  for (const child of running) child.kill('SIGTERM')
}
