import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { addProvider, calendarExists, findProviderRow, type ProviderChange, replaceProvider } from './store'

export type SaveProviderRefusal = 'not-permitted' | 'not-found' | 'calendar-needed' | 'name-taken' | 'changed-meanwhile'

type Input = Omit<ProviderChange, 'disabledAt'> & { id: string | null; version: number; disabled: boolean }

/** A new provider, or what one promises from now on: what it has been asked before keeps its times. */
export async function saveProvider(
  actor: Actor,
  { id, version, disabled, ...change }: Input,
  now: Date,
): Promise<Result<{ id: string }, SaveProviderRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  if (change.calendarId !== null && !(await calendarExists(change.calendarId))) return refuse('not-found')
  const promises = Object.values(change.content.targets).some((each) => each.response ?? each.resolution)
  if (promises && change.calendarId === null) return refuse('calendar-needed')
  if (id === null) {
    const added = await addProvider({ ...change, disabledAt: disabled ? now : null }, now)
    return added === null ? refuse('name-taken') : ok({ id: added })
  }
  const known = await findProviderRow(id)
  if (!known) return refuse('not-found')
  const disabledAt = disabled ? (known.disabledAt ?? now) : null
  const saved = await replaceProvider({ id, version }, { ...change, disabledAt })
  return saved === 'saved' ? ok({ id }) : refuse(saved)
}
