'use client'

export type PictureRefused = 'not-permitted' | 'too-large' | 'no-picture' | 'not-saved'
export type PictureAnswer = { address: string; name: string } | { error: PictureRefused }

/** Customers load it on a phone: nobody needs more of a screen than that. */
const longestSide = 1600
const smallEnough = 300_000
/** A moving picture would stand still, and a drawing of lines would blur. */
const keptAsIs = ['image/gif', 'image/webp']

/** Smaller and without what a camera wrote into it, such as where it was; as it came where this browser cannot. */
async function shrink(file: File): Promise<Blob> {
  if (keptAsIs.includes(file.type)) return file
  try {
    const picture = await createImageBitmap(file)
    const by = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    if (by === 1 && file.size <= smallEnough && file.type === 'image/png') return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * by)
    canvas.height = Math.round(picture.height * by)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.85))
    return made && (made.size < file.size || file.type === 'image/jpeg') ? made : file
  } catch {
    return file
  }
}

/** Sends a picture, and learns how Markdown names it. */
export async function uploadPicture(file: File): Promise<PictureAnswer> {
  const form = new FormData()
  form.set('file', await shrink(file), file.name || 'picture')
  try {
    const answer = await fetch('/api/pictures', { method: 'POST', body: form })
    const said = (await answer.json().catch(() => null)) as PictureAnswer | null
    return said ?? { error: 'not-saved' }
  } catch {
    return { error: 'not-saved' }
  }
}

/** Files that are pictures, of what is pasted or dropped. Text that comes with one (a table, a page) goes first. */
export function picturesOf(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/plain')) return []
  return [...data.files].filter(({ type }) => type.startsWith('image/'))
}
