/** Runs once when a server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('@/lib/security/start-server')
  startServer()
  // The first words with the database take a while; nobody need wait for them.
  const { readHealth } = await import('@/lib/health/read-health')
  await readHealth(new Date())
}
