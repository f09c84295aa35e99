import { crc32, deflateRawSync } from 'node:zlib'

/** `size`: what the archive says that it holds, where that is a lie. */
type Entry = { name: string; bytes: Uint8Array; size?: number }

function header(signature: number, { name, bytes, size }: Entry, packed: Buffer): Buffer {
  const fixed = Buffer.alloc(30)
  fixed.writeUInt32LE(signature, 0)
  fixed.writeUInt16LE(20, 4)
  fixed.writeUInt16LE(0x0800, 6)
  fixed.writeUInt16LE(8, 8)
  fixed.writeUInt32LE(crc32(bytes), 14)
  fixed.writeUInt32LE(packed.length, 18)
  fixed.writeUInt32LE(size ?? bytes.length, 22)
  fixed.writeUInt16LE(Buffer.byteLength(name), 26)
  return fixed
}

/** An archive with any names, the ones that no archiver would write among them. */
export function aZip(entries: Entry[]): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = deflateRawSync(entry.bytes)
    const local = Buffer.concat([header(0x04034b50, entry, packed), Buffer.from(entry.name), packed])
    const short = header(0, entry, packed)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    short.copy(central, 6, 4, 30)
    central.writeUInt32LE(offset, 42)
    centrals.push(Buffer.concat([central, Buffer.from(entry.name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}
