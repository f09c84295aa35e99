import { findHeartbeat, saveHeartbeat } from './store'

const name = 'worker'
export const beatEveryMs = 5_000
const silentAfterMs = 30_000

export const beat = (now: Date): Promise<void> => saveHeartbeat(name, now)

/** Does a worker live? One that has said nothing for half a minute does not. */
export async function isWorkerAlive(now: Date): Promise<boolean> {
  const last = await findHeartbeat(name)
  return last !== null && now.getTime() - last.getTime() < silentAfterMs
}
