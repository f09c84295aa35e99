import { migrationsFolder, readMigrations } from './migrations-folder.ts'
import { withSchemaEngine } from './schema-engine.ts'

/** One sentence that says which migration failed and why, in the database's own words. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'
}

/**
 * Brings a database to the committed schema and answers with the names of the migrations applied: none, when it is
 * there already. A migration that fails changes nothing, and is tried again by the next call. Throws MigrationFailed.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrationsList = await readMigrations(folder)
  const filters = { externalTables: [], externalEnums: [] }
  try {
    return await withSchemaEngine(databaseUrl, async (engine) => {
      const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
      for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
      return appliedMigrationNames
    })
  } catch (error) {
    throw new MigrationFailed(sentenceOf(error), { cause: error })
  }
}

function sentenceOf(error: unknown) {
  const { message, cause } = error as Error
  const name = /migration_name="([^"]+)"/.exec(String(cause))?.[1]
  return `Migration ${name ? `${name} ` : ''}failed: ${message.trim().split('\n')[0]}`
}
