import { type Change, listenToDesk } from './store/listening'

type Listener = (change: Change) => void

const listeners = new Set<Listener>()
/** One line to the database a process, for as long as anybody listens. */
let line: Promise<() => void> | null = null

/** Hears every change that is committed from when it answers on, until the returned function is called. */
export async function hearChanges(listener: Listener): Promise<() => void> {
  listeners.add(listener)
  line ??= listenToDesk((change) => {
    for (const each of listeners) each(change)
  })
  const leave = () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    line?.then((stop) => stop()).catch(() => {})
    line = null
  }
  try {
    await line
    return leave
  } catch (fault) {
    leave()
    throw fault
  }
}
