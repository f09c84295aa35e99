import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A bank small enough to know by heart: two services, two questions, three problems, a tree and a request. */
export const smallBank: Record<string, string> = {
  'services.yaml': `- { id: printing, icon: printer, name: { en: Printing, tr: Yazdırma }, description: { en: Printers, tr: Yazıcılar } }
- { id: network, icon: wifi, name: { en: Network, tr: Ağ }, description: { en: Wi-Fi, tr: Kablosuz ağ } }
`,
  'questions/printing.yaml': `- id: output
  text: { en: What comes out?, tr: Ne çıkıyor? }
  answers:
    - { id: nothing, text: { en: Nothing, tr: Hiçbir şey } }
    - { id: blank, text: { en: Blank pages, tr: Boş sayfalar } }
    - { id: fine, text: { en: Normal pages, tr: Normal sayfalar } }
  check: { en: Look at the tray., tr: Tepsiye bakın. }
  minutes: 1
- id: connected
  text: { en: Is it connected?, tr: Bağlı mı? }
  answers: yes-no
  check: { en: Look at the icon., tr: Simgeye bakın. }
  minutes: 0.5
`,
  'problems/printing/cartridge-empty.en.md': aProblemFile({
    title: 'Cartridge empty',
    answer: 'blank',
    solution: 'replace-cartridge',
  }),
  'problems/printing/cartridge-empty.tr.md': aTranslationFile({ title: 'Kartuş boş', solution: 'replace-cartridge' }),
  'problems/printing/spooler-stuck.en.md': aProblemFile({
    title: 'Spooler stuck',
    answer: 'nothing',
    solution: 'restart-spooler',
  }),
  'problems/printing/spooler-stuck.tr.md': aTranslationFile({ title: 'Kuyruk takıldı', solution: 'restart-spooler' }),
  'problems/network/wifi-off.en.md': aProblemFile({ title: 'Wi-Fi off', answer: 'fine', solution: 'switch-on-wifi' }),
  'problems/network/wifi-off.tr.md': aTranslationFile({ title: 'Wi-Fi kapalı', solution: 'switch-on-wifi' }),
  'trees/prints-nothing.yaml': `id: prints-nothing
service: printing
title: { en: It prints nothing, tr: Hiçbir şey yazdırmıyor }
summary: { en: Step by step, tr: Adım adım }
keywords: { en: [no output], tr: [çıktı yok] }
start: a
nodes:
  a: { question: output, answers: { nothing: b, blank: c }, otherwise: g }
  b: { solution: restart-spooler, failed: d }
  c: { solution: replace-cartridge, failed: e }
  d: { question: connected, answers: { yes: f, no: h } }
  e: { end: call }
  f: { end: call }
  g: { end: bank }
  h: { solution: switch-on-wifi }
`,
  'requests/new-printer.yaml': `id: new-printer
service: printing
title: { en: New printer, tr: Yeni yazıcı }
summary: { en: Ask for one, tr: Yazıcı isteyin }
keywords: { en: [buy printer], tr: [yazıcı satın alma] }
fields:
  - { id: room, type: text, required: true, label: { en: Which room?, tr: Hangi oda? } }
`,
}

export function aProblemFile({ title, answer, solution }: { title: string; answer: string; solution: string }): string {
  return `---
title: ${title}
summary: ${title}, in short.
keywords: [${title.toLowerCase()}]
prior: common
audience: public
risk: low
symptoms:
  output: { ${answer}: usually }
solutions:
  ${solution}: { minutes: 5, success: usually }
---

## Symptoms
Something is odd.

## Cause
It is simply so.

## Solution ${solution}: Mend it
1. Do it.
`
}

export function aTranslationFile({ title, solution }: { title: string; solution: string }): string {
  return `---
title: ${title}
summary: Kısaca ${title}.
keywords: [${title}]
---

## Belirtiler
Bir tuhaflık var.

## Neden
Öyle işte.

## Çözüm ${solution}: Onarın
1. Yapın.
`
}

/** A folder with these files (undefined removes one of the small bank's), gone after the tests. */
export async function aFolder(changes: Record<string, string | undefined> = {}): Promise<string> {
  const folder = await anEmptyFolder()
  for (const [file, text] of Object.entries({ ...smallBank, ...changes })) {
    if (text === undefined) continue
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return folder
}

export async function anEmptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'knownfix-content-'))
  folders.push(folder)
  return folder
}

/** Every content file of a folder with its bytes. */
export async function bytesOf(folder: string, files: string[]): Promise<Record<string, string>> {
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')])),
  )
}

/** The small bank's file with one piece of text exchanged. */
export function swapped(file: string, from: string, to: string): Record<string, string> {
  const text = smallBank[file] ?? ''
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return { [file]: text.replace(from, to) }
}
