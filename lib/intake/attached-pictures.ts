import type { FindPicture } from './article'

/** A picture that a system keeps beside its articles: what its HTML calls it, and its bytes where the export holds them. */
export type Attached = { id: string; names: string[]; bytes?: Uint8Array | null }

/** How the HTML of the known systems names such a picture. */
const named = [
  /^cid:([^@?#]+)/i, // osTicket, Znuny
  /\/attachments\/(\d+)/i, // Zammad
  /[?&;]docid=(\d+)/i, // GLPI
  /[?&;]FileID=(\d+)/i, // Znuny
]

const idIn = (url: string) => named.map((pattern) => pattern.exec(url)?.[1]).find((id) => id !== undefined)
const lastPart = (path: string) => path.split(/[\\/]/).at(-1) ?? ''
const stemOf = (path: string) => lastPart(path).replace(/\.\w+$/, '')
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/**
 * Finds what an article's HTML shows: among what the export holds, and among the pictures that were given with it, by the
 * name that the system gave them or by the id under which they were downloaded.
 */
export function attachedPictures(attached: Attached[], beside: ReadonlyMap<string, Uint8Array>): FindPicture {
  const besideBy = (matches: (path: string) => boolean) => {
    for (const [path, bytes] of beside) if (matches(path)) return { name: lastPart(path), bytes }
    return null
  }
  return (url) => {
    const id = idIn(url)
    const own = id === undefined ? undefined : attached.find((each) => same(each.id, id))
    if (own?.bytes) return { name: own.names[0] ?? own.id, bytes: own.bytes }
    const names = [...(own?.names ?? []), ...(id === undefined ? [lastPart(url.split(/[?#]/)[0] ?? '')] : [])]
    return (
      besideBy((path) => names.some((name) => name !== '' && same(lastPart(path), lastPart(name)))) ??
      (id === undefined ? null : besideBy((path) => same(stemOf(path), id)))
    )
  }
}

/** Bytes as exports write them: hexadecimal after 0x, or base64; null for what is neither. */
export function bytesIn(text: string | null | undefined): Uint8Array | null {
  const given = (text ?? '').replace(/\s+/g, '')
  if (/^0x(?:[0-9a-f]{2})+$/i.test(given)) return new Uint8Array(Buffer.from(given.slice(2), 'hex'))
  return /^[a-z0-9+/]+=*$/i.test(given) ? new Uint8Array(Buffer.from(given, 'base64')) : null
}
