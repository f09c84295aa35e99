import { readBytes } from './store/bytes'

/** Bytes that were kept for who asks; null where they have been swept away. */
export async function readKept(id: string): Promise<Uint8Array | null> {
  return readBytes(id).catch(() => null)
}
