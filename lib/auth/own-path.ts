const base = 'http://own.invalid'
const longest = 2_000

const hasControlCharacter = (text: string) => /\p{Cc}/u.test(text)

/**
 * The path to send a person to, if it is one of our own, otherwise null.
 * Accepts exactly what a browser reads as "this site": one leading slash, no backslash, no control character,
 * neither as written nor after any round of percent-decoding that a careless reader further on might do.
 */
export function ownPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > longest) return null
  return !value.includes(' ') && isOwn(value) && isOwn(decoded(value)) && isOwn(decoded(decoded(value))) ? value : null
}

function isOwn(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\') || hasControlCharacter(path)) return false
  const pathname = path.split(/[?#]/, 1)[0] ?? ''
  if (pathname.includes('//')) return false
  return (
    URL.canParse(path, base) && new URL(path, base).origin === base && !new URL(path, base).pathname.startsWith('//')
  )
}

/** A text that cannot be decoded is judged as written. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return path
  }
}
