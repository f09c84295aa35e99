import { describe, expect, test } from 'vitest'
import { fileKind, fileName } from './file-kind'

const bytes = (text: string) => new TextEncoder().encode(text)
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
  0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0,
])
const typeOf = async (content: Uint8Array) => (await fileKind(content))?.type ?? null

describe('what a file is', () => {
  test('is told by its content', async () => {
    expect(await typeOf(png)).toBe('image/png')
    expect(await typeOf(bytes('%PDF-1.7\n1 0 obj'))).toBe('application/pdf')
    expect(await typeOf(bytes('2026-03-02 12:00 ERROR spooler: Yazıcı bulunamadı\n'))).toBe('text/plain')
  })

  test('never becomes something that a browser runs', async () => {
    for (const content of [
      '<!doctype html><script>alert(1)</script>',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    ])
      expect(await typeOf(bytes(content))).toBe('text/plain')
  })

  test('is nothing we take for programs, archives, empty files and what only looks like text', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, ...Array(40).fill(0)])
    const program = bytes(`MZ${'\u0000'.repeat(80)}`)
    for (const content of [zip, program, new Uint8Array(), bytes('half\u0000text')])
      expect(await typeOf(content)).toBeNull()
  })
})

describe('its name', () => {
  const image = { type: 'image/png', endings: ['png'] }
  const text = { type: 'text/plain', endings: ['txt', 'log'] }

  test('keeps its letters and loses its path', () => {
    expect(fileName('C:\\Users\\clara\\Ekran görüntüsü.PNG', image)).toBe('Ekran görüntüsü.PNG')
    expect(fileName('../../etc/app.log', text)).toBe('app.log')
  })

  test('ends as what the file is', () => {
    expect(fileName('report.html', text)).toBe('report.html.txt')
    expect(fileName('photo.exe', image)).toBe('photo.exe.png')
    expect(fileName('', image)).toBe('file.png')
    expect(fileName('gnp\u202e.txt', image)).toBe('gnp.txt.png')
  })

  test('is never longer than a name may be', () => {
    const long = fileName(`${'a'.repeat(400)}.log`, text)
    expect(long).toHaveLength(120)
    expect(long.endsWith('.log')).toBe(true)
  })
})
