import { type Actor, can } from '@/lib/auth/policy'
import { findFile } from '@/lib/calls/add-files'
import { readBytes } from './store/bytes'

export type ReadAttachment = { name: string; type: string; bytes: Uint8Array }

/** A file for somebody who may see its call, and this part of it; null for everybody else. */
export async function readAttachment(actor: Actor, id: string): Promise<ReadAttachment | null> {
  const file = await findFile(id)
  if (!file || !can(actor, 'call.read', file.call)) return null
  if (file.audience === 'staff' && !can(actor, 'call.readInternal', null)) return null
  return { name: file.name, type: file.type, bytes: await readBytes(file.id) }
}
