import type { z } from 'zod'
import { type QuestionContent, textAnswers, yesNoAnswers } from '@/lib/knowledge/question-content'
import { questionEntry } from './author-format'
import { addEntry, type ContentFolder } from './content-folder'
import { readList } from './read-list'

const shortAnswers = { 'yes-no': yesNoAnswers, text: textAnswers }

const answersOf = ({ answers }: z.infer<typeof questionEntry>): QuestionContent['answers'] =>
  typeof answers === 'string'
    ? shortAnswers[answers]
    : answers.map(({ id, text, from }) => ({ id, ...(from === undefined ? {} : { from }), texts: text }))

const kindOf = ({ kind, answers }: z.infer<typeof questionEntry>) => (answers === 'text' ? answers : kind)

const stored = (area: string, entry: z.infer<typeof questionEntry>): QuestionContent => ({
  area,
  ...(kindOf(entry) === undefined ? {} : { kind: kindOf(entry) }),
  ...(entry.unit === undefined ? {} : { unit: entry.unit }),
  texts: {
    en: { text: entry.text.en, check: entry.check.en },
    tr: { text: entry.text.tr, check: entry.check.tr },
  },
  answers: answersOf(entry),
  ...(entry.usual === undefined ? {} : { usual: entry.usual }),
  minutes: entry.minutes,
  ...(entry.staffMinutes === undefined ? {} : { staffMinutes: entry.staffMinutes }),
  audience: entry.audience ?? 'public',
})

/** `questions/<area>.yaml`. */
export function readQuestions(folder: ContentFolder, file: string, text: string) {
  const area = file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  readList(folder, { kind: 'question', schema: questionEntry, file, text }, (entry, places) => {
    const ids = typeof entry.answers === 'string' ? [] : entry.answers.map(({ id }) => id)
    ids.forEach((id, i) => {
      if (ids.indexOf(id) === i) return
      folder.faults.push({
        ...places(['answers', i]),
        message: `the answer "${id}" is listed twice: choose another id`,
      })
    })
    addEntry(folder, { kind: 'question', id: entry.id, entry: stored(area, entry), places })
  })
}
