import { fileTypeFromBuffer } from 'file-type'

export const longestFileBytes = 20 * 1024 * 1024
export const longestName = 120

/** What a file is by its content: the type it is served as, and the endings its name may have. */
export type FileKind = { type: string; endings: string[] }

const binary: FileKind[] = [
  { type: 'image/png', endings: ['png'] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  { type: 'image/gif', endings: ['gif'] },
  { type: 'image/webp', endings: ['webp'] },
  { type: 'image/bmp', endings: ['bmp'] },
  { type: 'image/tiff', endings: ['tif', 'tiff'] },
  { type: 'image/heic', endings: ['heic'] },
  { type: 'application/pdf', endings: ['pdf'] },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  { type: 'application/vnd.oasis.opendocument.presentation', endings: ['odp'] },
  /** Office files and mails of the old kind: one container whose content does not say more. */
  { type: 'application/x-cfb', endings: ['doc', 'xls', 'ppt', 'msg'] },
]
const rtf: FileKind = { type: 'application/rtf', endings: ['rtf'] }
/** Whatever else is readable is text, HTML and SVG among it: nothing that a browser would run. */
const text: FileKind = { type: 'text/plain', endings: ['txt', 'log', 'csv', 'json', 'eml', 'ini', 'md', 'yaml', 'yml'] }

/** The kind of a file by its content, whatever its name says; null for what is not taken. */
export async function fileKind(bytes: Uint8Array): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === 'application/rtf') return rtf
  if (found && found.mime !== 'application/xml') return binary.find(({ type }) => type === found.mime) ?? null
  return isText(bytes) ? text : null
}

/** Text has no control characters but the ones that set lines. Logs may be in an old code page. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) return true
  return bytes.every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27)
}

/** A name without path, control characters and what file systems do not take. */
export function plainName(given: string): string {
  const own = given.split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return own.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069"<>|?*:]/g, '').trim()
}

/** A plain name that says nothing but what the file is, with an ending that fits its content. */
export function fileName(given: string, { endings }: FileKind): string {
  const plain = plainName(given)
  const [first = 'bin'] = endings
  const ending = plain.split('.').at(-1)?.toLowerCase() ?? ''
  const named = plain.includes('.') && endings.includes(ending) ? plain : `${plain || 'file'}.${first}`
  if (named.length <= longestName) return named
  const tail = `.${named.split('.').at(-1)}`
  return named.slice(0, longestName - tail.length) + tail
}
