import { db } from '@/lib/db/client'

/** Makes the commit of every write to a table take a while: races that are rare become certain. */
export async function slowWrites(
  table: 'SignInAttempt' | 'Person',
  milliseconds = 60,
): Promise<() => Promise<unknown>> {
  await db.$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION slow_write() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(${milliseconds / 1000}); RETURN NULL; END $$`)
  await db.$executeRawUnsafe(
    `CREATE CONSTRAINT TRIGGER slow AFTER INSERT OR UPDATE ON "${table}"
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow_write()`,
  )
  return () => db.$executeRawUnsafe(`DROP TRIGGER slow ON "${table}"`)
}
