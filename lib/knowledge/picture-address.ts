/** Where a picture of an entry is, as its Markdown names it: its size, where it is known, keeps the page from jumping. */
const address = /^\/api\/pictures\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:#(\d{1,5})x(\d{1,5}))?$/

export type PictureAddress = { id: string; size: { width: number; height: number } | null }

/** Null for whatever is no picture of ours. */
export function readPictureAddress(url: string): PictureAddress | null {
  const [, id, width, height] = address.exec(url) ?? []
  if (id === undefined) return null
  return { id, size: width && height ? { width: Number(width), height: Number(height) } : null }
}

export const pictureAddress = ({ id, size }: PictureAddress): string =>
  `/api/pictures/${id}${size ? `#${size.width}x${size.height}` : ''}`

/** The pictures that texts name, whatever holds the texts. */
export const picturesIn = (texts: unknown): string[] => [
  ...new Set([...(JSON.stringify(texts) ?? '').matchAll(/\/api\/pictures\/([0-9a-f-]{36})/g)].map(([, id = '']) => id)),
]
