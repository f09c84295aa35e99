import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { aDatabase } from './database'

// Runs before the test file loads any module: the settings are there when they are first read.
const { meiliUrl, meiliKey } = inject('servers')

Object.assign(process.env, {
  DATABASE_URL: await aDatabase(),
  NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  MEILI_PREFIX: `test_${randomBytes(6).toString('hex')}_`,
  ...(meiliUrl && meiliKey ? { MEILI_URL: meiliUrl, MEILI_KEY: meiliKey } : {}),
})
