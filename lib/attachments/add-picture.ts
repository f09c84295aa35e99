import { imageSize } from 'image-size'
import { type Actor, can } from '@/lib/auth/policy'
import { pictureAddress } from '@/lib/knowledge/picture-address'
import { ok, type Result, refuse } from '@/lib/result'
import { type GivenFile, judgeFiles } from './judge-files'
import { keepFiles } from './keep-files'
import { savePicture } from './store/pictures'

export type PictureRefusal = 'not-permitted' | 'too-large' | 'no-picture'

/** What every browser shows. */
export const shownTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
/** Customers load it on a phone. */
export const longestPictureBytes = 5 * 1024 * 1024

/** Keeps a picture for a text that is being written; the address is what the Markdown names. */
export async function addPicture(
  actor: Actor,
  file: GivenFile,
  now: Date,
): Promise<Result<{ address: string; name: string }, PictureRefusal>> {
  if (!can(actor, 'picture.add', null)) return refuse('not-permitted')
  if (file.bytes.length > longestPictureBytes) return refuse('too-large')
  const { taken } = await judgeFiles([file])
  const size = sizeOf(file.bytes)
  if (!taken[0] || !size || !shownTypes.includes(taken[0].file.type)) return refuse('no-picture')

  const [kept] = await keepFiles(taken, now)
  if (!kept) return refuse('no-picture')
  await savePicture({ ...kept, byId: actor.id, at: now })
  return ok({ address: pictureAddress({ id: kept.id, size }), name: kept.name })
}

function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 && width < 20_000 && height < 20_000 ? { width, height } : null
  } catch {
    return null
  }
}
