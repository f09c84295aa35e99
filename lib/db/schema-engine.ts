import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

export type SchemaEngine = wasm.SchemaEngine

/** The engine asks for a schema even where only migrations are read; this one names the dialect. */
const dialect = 'datasource db {\n  provider = "postgresql"\n}\n'

/** Of the process, not of this module: the package knows one instance, and a second one would read the first one's memory. */
const globals = globalThis as { knownfixSchemaEngine?: Promise<void> }

/** The command-line tool downloads a native engine; the same engine as WebAssembly comes with the packages. */
async function instantiate() {
  const require = createRequire(import.meta.url)
  const file = require.resolve('@prisma/schema-engine-wasm').replace(/\.js$/, '_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': wasm as unknown as WebAssembly.ModuleImports,
  })
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  wasm.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}

/**
 * The adapter of the package cuts a script at every semicolon, also inside functions, and commits each piece. A script
 * sent whole is one transaction: a migration happens completely or not at all.
 */
class WholeScripts extends PrismaPg {
  lastError: unknown

  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script)
      } catch (error) {
        this.lastError = error
        throw error
      }
    }
    return connection
  }
}

/** Prisma's schema engine on one database, for the time of `work`; a fault of a script is thrown in the database's own words. */
export async function withSchemaEngine<Value>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Value>,
  schema = dialect,
): Promise<Value> {
  globals.knownfixSchemaEngine ??= instantiate()
  await globals.knownfixSchemaEngine
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 20_000 })
  const adapter = new WholeScripts(pool)
  try {
    const datamodels: [string, string][] = [['schema.prisma', schema]]
    const bound = bindMigrationAwareSqlAdapterFactory(adapter)
    const engine = await wasm.SchemaEngine.new({ datamodels }, () => undefined, bound)
    try {
      return await work(engine)
    } catch (error) {
      if (adapter.lastError instanceof Error) throw new Error(adapter.lastError.message, { cause: error })
      throw error
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}
