import { type Actor, can } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { type KnowledgeBank, readBank } from '@/lib/knowledge/read-bank'
import { readPassed } from '@/lib/knowledge/read-passed'
import { maySee, type PicturePlaces, picturePlaces } from './bank-pictures'
import type { ReadAttachment } from './read-attachment'
import { readBytes } from './store/bytes'
import { findPicture } from './store/pictures'

/** A bank never changes, so neither does where its pictures stand. */
const known = new WeakMap<KnowledgeBank, PicturePlaces>()
/** A diagnosis goes on with the texts that it began with. */
const passedMs = 24 * 3_600_000

/** A picture for somebody who may see a text that it stands in, published or being written; null for everybody else. */
export async function readPicture(actor: Actor | null, id: string, now: Date): Promise<ReadAttachment | null> {
  const picture = await findPicture(id)
  if (!picture) return null
  const isWriting = can(actor, 'studio.see', null) || (actor !== null && picture.byId === actor.id)
  if (!isWriting && !(await isShown(actor, id, now))) return null
  return { name: picture.name, type: picture.type, bytes: await readBytes(id) }
}

async function isShown(actor: Actor | null, id: string, now: Date): Promise<boolean> {
  const bank = await readBank(await currentBank())
  const places = known.get(bank) ?? picturePlaces(bank)
  known.set(bank, places)
  if (maySee(actor, places.get(id))) return true
  const passed = await readPassed(id, new Date(now.getTime() - passedMs))
  return passed.some((content) => maySee(actor, picturePlaces(content).get(id)))
}
