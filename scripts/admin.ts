import { parseArgs } from 'node:util'
import { db } from '@/lib/db/client'
import { createFirstAdmin, type FirstAdminRefusal } from '@/lib/people/create-first-admin'

const usage = 'npm run admin -- create <email> "<name>" [--force]'

const words: Record<FirstAdminRefusal, string> = {
  'bad-email': `That is no e-mail address. ${usage}`,
  'bad-name': `A name is missing. ${usage}`,
  'admin-exists':
    'There is an administrator already, who can add people at /admin/people. To add one here, say --force.',
  'email-taken': 'Somebody with this e-mail address exists already.',
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean' } } })
  const [command, email = '', ...name] = positionals
  if (command !== 'create') {
    console.error(usage)
    return 2
  }
  const result = await createFirstAdmin({ email, name: name.join(' '), force: values.force === true }, new Date())
  if (!result.ok) {
    console.error(words[result.code])
    return 1
  }
  console.log(`Administrator ${result.value.email} is there. Password, shown this once: ${result.value.password}`)
  console.log('Change it at /account after signing in.')
  return 0
}

process.exitCode = await run().finally(() => db.$disconnect())
