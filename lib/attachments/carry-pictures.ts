import { longestPictureBytes, shownTypes } from './add-picture'
import { fileKind } from './file-kind'
import { keepBytes, readBytes } from './store/bytes'
import { markPending } from './store/pending'
import { listPictures, savePicture } from './store/pictures'

export type CarriedPicture = { id: string; name: string; bytes: Uint8Array }

/** Pictures as they are to be carried elsewhere, each named for its id and for what it is; those that are there. */
export async function carryOut(ids: string[]): Promise<CarriedPicture[]> {
  const rows = await listPictures(ids)
  return Promise.all(
    rows.map(async ({ id, type }) => ({ id, name: `${id}.${type.split('/')[1]}`, bytes: await readBytes(id) })),
  )
}

/** False for what is no picture that every browser shows, by its content, or is too large. */
export async function isCarried(bytes: Uint8Array): Promise<boolean> {
  return bytes.length <= longestPictureBytes && shownTypes.includes((await fileKind(bytes))?.type ?? '')
}

/** Keeps pictures that come from elsewhere under their own ids; one that is here already stays as it is. */
export async function carryIn(pictures: CarriedPicture[], now: Date): Promise<void> {
  const known = new Set((await listPictures(pictures.map(({ id }) => id))).map(({ id }) => id))
  for (const { id, name, bytes } of pictures.filter((each) => !known.has(each.id))) {
    const kind = await fileKind(bytes)
    if (!kind) continue
    await markPending([id], now)
    await keepBytes(id, bytes)
    await savePicture({ id, name, type: kind.type, size: bytes.length, byId: null, at: now })
  }
}
