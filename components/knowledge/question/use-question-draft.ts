'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useState } from 'react'
import { forgetKeptDraft, type Keeping, useKeptDraft } from '@/components/knowledge/editor/use-kept-draft'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import { useFormAction } from '@/components/ui/use-form-action'
import { keptDraftKey, newQuestion } from '@/lib/knowledge/kept-draft'
import { type QuestionContent, questionContent } from '@/lib/knowledge/question-content'
import { asSaved } from '@/lib/knowledge/question-edits'

export type TouchedRow = { key: string; href: string; title: string; note: string; lost: string | null }
/** What the server says of a question as it stands: what it touches, what breaks, what asks the same already. */
export type QuestionLook = {
  touched: TouchedRow[]
  seen: string
  gaps: { key: string; place: string; text: string }[]
  isComplete: boolean
  /** Saved, it waits for a second person. */
  needsSecond: boolean
  alike: { id: string; title: string }[]
}
export type QuestionSaved = {
  /** Where it stands now. */
  saved?: string
  error?: string
  theirs?: { version: number; who: string }
}
export type QuestionActions = {
  look: (form: FormData) => Promise<QuestionLook | null>
  save: (form: FormData) => Promise<QuestionSaved>
  replay: (form: FormData) => Promise<ReplayedPart>
}
/** What an editor of a question opens with. */
export type QuestionStart = {
  id: string | null
  version: number
  content: QuestionContent
  look: QuestionLook
  formKey: string
  keeping: Keeping<QuestionContent>
}

const idleMs = 500

/** A question being written: kept until it is saved, looked at by the server shortly after each change, and saved as seen. */
export function useQuestionDraft(start: QuestionStart, actions: QuestionActions) {
  const router = useRouter()
  const known = start.id === null ? [] : start.content.answers.map(({ id }) => id)
  const [content, setContent] = useState(start.content)
  const [note, setNote] = useState('')
  const [look, setLook] = useState({ of: JSON.stringify(asSaved(start.content, known)), ...start.look })
  const [typedOn, setTypedOn] = useState(start.version)
  const current = JSON.stringify(asSaved(content, known))
  const stored = JSON.stringify(asSaved(start.content, known))
  const isDirty = current !== stored
  const keptAs = start.id ?? newQuestion
  const place = { kind: 'question', id: keptAs, schema: questionContent, keeping: start.keeping } as const
  const kept = useKeptDraft(place, { current: JSON.stringify(content), isDirty, version: typedOn }, (draft) => {
    setContent(draft.content)
    setTypedOn(draft.version)
    return true
  })

  const { look: ask } = actions
  const { id } = start
  useEffect(() => {
    if (look.of === current) return
    const timer = setTimeout(async () => {
      const form = new FormData()
      form.set('questionId', id ?? '')
      form.set('content', current)
      const answer = await ask(form).catch(() => null)
      if (answer) setLook({ of: current, ...answer })
    }, idleMs)
    return () => clearTimeout(timer)
  }, [ask, id, current, look.of])

  const [state, submit, isSaving] = useFormAction(async (_: QuestionSaved, form: FormData) => {
    const next = await actions.save(form)
    if (next.saved) {
      forgetKeptDraft(keptDraftKey('question', keptAs))
      router.push(next.saved)
    }
    return next
  }, {} as QuestionSaved)
  const save = (over = typedOn) => {
    const form = new FormData()
    const fields = { questionId: id ?? '', version: String(over), content: current, note, key: start.formKey }
    for (const [name, value] of Object.entries({ ...fields, seen: look.seen })) form.set(name, value)
    startTransition(() => submit(form))
  }
  const discard = () => {
    setContent(start.content)
    setTypedOn(start.version)
  }
  return {
    ...{ content, setContent, current, note, setNote, look, state, isSaving, isDirty, ...kept, discard, save },
    isSeen: look.of === current,
    isStorable: questionContent.safeParse(JSON.parse(current)).success,
  }
}
