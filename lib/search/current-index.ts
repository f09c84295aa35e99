import { oneAtATime } from '@/lib/one-at-a-time'
import { IndexView } from './index-view'
import { readIndexState } from './store/index-state'

/** The index as it is now, and the documents that only PostgreSQL knows of so far. */
export type CurrentIndex = { index: IndexView; unsent: number[] }

const readState = oneAtATime(readIndexState)
let latest: IndexView | undefined

/** Everything committed before the call is in it. One small question to the database; while nothing changes, nothing is read again. */
export async function currentIndex(): Promise<CurrentIndex> {
  const state = await readState()
  if (latest?.revision !== state.revision) latest = new IndexView(state)
  return { index: latest, unsent: state.unsent }
}
