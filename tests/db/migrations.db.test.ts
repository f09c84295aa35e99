import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/db/client'
import { MigrationFailed, migrate } from '@/lib/db/migrate'
import { migrationsFolder } from '@/lib/db/migrations-folder'
import { aDatabase } from '@/tests/support/database'

async function aFolderWith(name: string, sql: string) {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(migrationsFolder, folder, { recursive: true })
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'migration.sql'), sql)
  return folder
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('every test file has a migrated and empty database of its own', async () => {
  expect(await db.person.count()).toBe(0)
})

test('migrations bring a blank database to the schema, and a second run applies nothing', async () => {
  const url = await aDatabase('blank')
  expect(await migrate(url)).toContain('0001_initial')
  expect(await migrate(url)).toEqual([])
})

test('a broken migration is one sentence with its name and the reason of the database', async () => {
  const url = await aDatabase()
  const folder = await aFolderWith('9999_broken', 'ALTER TABLE "Nowhere" ADD COLUMN "x" integer;')
  const failure = await migrate(url, folder).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(MigrationFailed)
  expect((failure as Error).message).toBe('Migration 9999_broken failed: relation "Nowhere" does not exist')
})

test('a migration that fails half-way leaves nothing behind, and runs once it is mended', async () => {
  const url = await aDatabase()
  const folder = await aFolderWith('9999_half', 'CREATE TABLE "half" (); SELECT 1/0;')
  await expect(migrate(url, folder)).rejects.toThrow('9999_half failed: division by zero')
  expect(await query(url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }])

  await writeFile(join(folder, '9999_half', 'migration.sql'), 'CREATE TABLE "half" ();')
  expect(await migrate(url, folder)).toEqual(['9999_half'])
})

test('a function with semicolons in its body survives a migration', async () => {
  const url = await aDatabase()
  const body = 'CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 2; RETURN 1; END $$;'
  await migrate(url, await aFolderWith('9999_function', body))
  expect(await query(url, 'SELECT one()')).toEqual([{ one: 1 }])
})

test('every change of the schema has its migration', async () => {
  const migrated = await readFile(join(migrationsFolder, 'migrated.prisma'), 'utf8')
  expect(migrated, 'run: npm run migration -- name_of_the_change').toBe(await readFile('prisma/schema.prisma', 'utf8'))
})
