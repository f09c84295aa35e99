import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { template } from './servers'

const urlOf = (database: string) =>
  Object.assign(new URL(inject('servers').adminUrl), { pathname: `/${database}` }).href

/** A database of its own for whoever asks, in about 25 ms: migrated and empty, or without any table. */
export async function aDatabase(kind: 'migrated' | 'blank' = 'migrated'): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: inject('servers').adminUrl })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${kind === 'migrated' ? template : 'template0'}`)
  } finally {
    await admin.end()
  }
  return urlOf(name)
}
