import type { z } from 'zod'
import type { RequestContent } from '@/lib/knowledge/request-content'
import { requestEntry } from './author-format'
import { addEntry, type ContentFolder } from './content-folder'
import { readSingle } from './read-list'

type Entry = z.infer<typeof requestEntry>

const stored = ({ service, title, summary, keywords, fields }: Entry): RequestContent => ({
  service,
  texts: {
    en: { title: title.en, summary: summary.en, keywords: keywords.en },
    tr: { title: title.tr, summary: summary.tr, keywords: keywords.tr },
  },
  fields: fields.map(({ id, type, required, label, choices }) => ({
    id,
    type,
    required: required ?? false,
    texts: label,
    ...(choices ? { choices: choices.map((choice) => ({ id: choice.id, texts: choice.text })) } : {}),
  })),
})

/** `requests/<id>.yaml`. */
export function readRequest(folder: ContentFolder, file: string, text: string) {
  readSingle(folder, { kind: 'request', schema: requestEntry, file, text }, (entry, places) => {
    const ids = entry.fields.map(({ id }) => id)
    ids.forEach((id, i) => {
      if (ids.indexOf(id) === i) return
      folder.faults.push({ ...places(['fields', i]), message: `the field "${id}" is listed twice: choose another id` })
    })
    addEntry(folder, { kind: 'request', id: entry.id, entry: stored(entry), places })
  })
}
