import type { z } from 'zod'
import { type QuestionContent, yesNoAnswers } from '@/lib/knowledge/question-content'
import { questionEntry } from './author-format'
import { addEntry, type ContentFolder } from './content-folder'
import { readList } from './read-list'

const stored = (area: string, entry: z.infer<typeof questionEntry>): QuestionContent => ({
  area,
  texts: {
    en: { text: entry.text.en, check: entry.check.en },
    tr: { text: entry.text.tr, check: entry.check.tr },
  },
  answers: entry.answers === 'yes-no' ? yesNoAnswers : entry.answers.map(({ id, text }) => ({ id, texts: text })),
  minutes: entry.minutes,
  ...(entry.staffMinutes === undefined ? {} : { staffMinutes: entry.staffMinutes }),
  audience: entry.audience ?? 'public',
})

/** `questions/<area>.yaml`. */
export function readQuestions(folder: ContentFolder, file: string, text: string) {
  const area = file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  readList(folder, { kind: 'question', schema: questionEntry, file, text }, (entry, places) => {
    const ids = entry.answers === 'yes-no' ? [] : entry.answers.map(({ id }) => id)
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
