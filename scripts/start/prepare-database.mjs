import { findUnprepared, markDemoPrepared } from './database.mjs'
import { runProgram } from './programs.mjs'
import { Refusal } from './refusal.mjs'
import { stageTook } from './stages.mjs'

/** Migrations, content and demo accounts: what the database still lacks of them. */
export async function prepareDatabase(settings) {
  const demoPassword = settings.DEMO === '1' ? settings.DEMO_PASSWORD : null
  const place = { databaseUrl: settings.DATABASE_URL, contentDir: settings.CONTENT_DIR || 'content', demoPassword }
  const missing = await findUnprepared(place)
  if (!missing.migrate && !missing.content && !missing.demo) return

  let refusal = null
  const onMessage = (message) => {
    if (message.refusal) refusal = message.refusal
    else stageTook(message.part, message.text, message.ms)
  }
  const command = ['--import', 'tsx', 'scripts/prepare.ts', JSON.stringify(missing)]
  const { code, output } = await runProgram(process.execPath, command, {
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    onMessage,
  })
  if (code !== 0) throw new Refusal(refusal ?? `The database could not be prepared:\n${output}`)
  if (missing.demo) await markDemoPrepared(place)
}
