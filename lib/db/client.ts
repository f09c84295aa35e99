import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client.ts'
import { statementNames } from './statement-names'

const poolSize = 12
const globals = globalThis as { knownfixDb?: PrismaClient }

/** Longer than any query of ours takes: a database that has stalled must not keep people waiting for ever. */
const queryTimeoutMillis = 20_000

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: poolSize,
        connectionTimeoutMillis: 10_000,
        query_timeout: queryTimeoutMillis,
      },
      { statementNameGenerator: statementNames() },
    ),
  })

/** One pool a process; made at first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    globals.knownfixDb ??= connect()
    return Reflect.get(globals.knownfixDb, property)
  },
})

export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>
