import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { dropAction, keepAction } from '@/app/studio/keep-action'
import { QuestionEditor } from '@/components/knowledge/question/question-editor'
import { checkQuestion } from '@/lib/knowledge/check-question'
import { newQuestion } from '@/lib/knowledge/kept-draft'
import { listQuestions } from '@/lib/knowledge/list-questions'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import { readWorkingCopy } from '@/lib/knowledge/working-copy'
import { catalogue } from '@/lib/messages/catalogue'
import { lookAction, saveQuestionAction } from './actions'
import { lookOf } from './look'
import { replayQuestionAction } from './replay-action'

type Props = {
  id: string | null
  version: number
  content: QuestionContent
  /** An earlier revision to begin with; nothing of it is saved yet. */
  restored?: { number: number; content: QuestionContent } | undefined
}

/** The editor of one question with what it touches as of now; nothing for who may not write. */
export async function Editor({ id, version, content, restored }: Props) {
  const actor = await studioActor()
  const locale = await pageLocale()
  const check = await checkQuestion(actor, { questionId: id, content, locale })
  if (!check) return null
  const t = await getTranslations('questions')
  const { studio, questions, entry } = catalogue[locale]
  const look = await lookOf(check, locale)
  const found = restored
    ? { version, content: restored.content, at: Date.now() }
    : await readWorkingCopy(actor, { kind: 'question', id: id ?? newQuestion }, content)
  return (
    <QuestionEditor
      key={`${version}-${restored?.number}`}
      {...{ id, version, content }}
      look={{ ...look, alike: id === null ? look.alike : [] }}
      formKey={randomUUID()}
      keeping={{ found, keep: keepAction, drop: dropAction }}
      areas={[...new Set((await listQuestions()).map(({ area }) => area))]}
      actions={{ look: lookAction, save: saveQuestionAction, replay: replayQuestionAction }}
      saveLabels={{ plain: t('save'), counted: t('saveAll', { count: look.touched.length }) }}
      words={{
        ...questions,
        recovered: restored ? t('restored', { number: String(restored.number) }) : questions.recovered,
        replay: { ...entry.replay, title: entry.replay.saveTitle, hint: entry.replay.questionHint },
        markdown: studio.editor.textField,
        audiences: studio.bank.audience,
      }}
    />
  )
}
