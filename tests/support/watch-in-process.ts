import { db } from '@/lib/db/client'
import { watchDesk } from '@/lib/live/watch-desk'

/** A process of its own with one window at the desk: says in one line of JSON each what that window is told. */
const [personId = '', number = ''] = process.argv.slice(2)
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)
const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
const watched = await watchDesk(person, { number: number ? Number(number) : null, since: new Date() }, say, new Date())
say({ kind: watched.ok ? 'watching' : watched.code })
process.on('SIGTERM', async () => {
  if (watched.ok) await watched.value.leave()
  process.exit(0)
})
