import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DiffTarget } from '@prisma/schema-engine-wasm'
import { migrationsFolder } from '@/lib/db/migrations-folder'
import { withSchemaEngine } from '@/lib/db/schema-engine'

const schemaFile = resolve('prisma/schema.prisma')
/** What the migrations lead to: the schema as it was when the last one was made. */
const migratedFile = join(migrationsFolder, 'migrated.prisma')

async function sqlBetween(databaseUrl: string, migrated: string | null, schema: string) {
  const from: DiffTarget =
    migrated === null
      ? { tag: 'empty' }
      : { tag: 'schemaDatamodel', files: [{ path: migratedFile, content: migrated }] }
  const to: DiffTarget = { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] }
  const filters = { externalTables: [], externalEnums: [] }
  const { stdout } = await withSchemaEngine(
    databaseUrl,
    (engine) => engine.diff({ from, to, script: true, exitCode: null, filters }),
    schema,
  )
  return stdout?.includes('empty migration') ? '' : (stdout ?? '')
}

const readIfThere = (file: string) =>
  access(file).then(
    () => readFile(file, 'utf8'),
    () => null,
  )

/** `npm run migration -- name`: the step from the committed migrations to prisma/schema.prisma, as a new migration. */
async function makeMigration(name: string, databaseUrl: string) {
  const schema = await readFile(schemaFile, 'utf8')
  const sql = await sqlBetween(databaseUrl, await readIfThere(migratedFile), schema)
  if (sql) {
    const entries = await readdir(migrationsFolder, { withFileTypes: true })
    const number = entries.filter((entry) => entry.isDirectory()).length + 1
    const folder = join(migrationsFolder, `${String(number).padStart(4, '0')}_${name}`)
    await mkdir(folder)
    await writeFile(join(folder, 'migration.sql'), sql)
    console.log(`Wrote ${join(folder, 'migration.sql')}: read it before you commit it.`)
  } else {
    console.log('The migrations already lead to prisma/schema.prisma: nothing to add.')
  }
  await writeFile(migratedFile, schema)
}

const [name] = process.argv.slice(2)
const databaseUrl = process.env.DATABASE_URL
if (name && /^[a-z][a-z0-9_]*$/.test(name) && databaseUrl) {
  await makeMigration(name, databaseUrl)
} else {
  console.error('Usage: npm run migration -- name_in_lower_case')
  process.exitCode = 1
}
