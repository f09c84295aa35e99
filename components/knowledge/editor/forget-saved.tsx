'use client'

import { useEffect } from 'react'
import { withoutBlanks } from '@/lib/knowledge/content-edits'
import { keptDraftKey, readKeptDraft } from '@/lib/knowledge/kept-draft'
import { type ProblemContent, problemContent } from '@/lib/knowledge/problem-content'
import { forgetKeptDraft, keptText } from './use-kept-draft'

/** What this browser kept and what was handed in are the same: kept any longer, it would look like unsaved text one day. */
export function ForgetSaved({ problemId, content }: { problemId: string; content: ProblemContent }) {
  useEffect(() => {
    const key = keptDraftKey('problem', problemId)
    const kept = readKeptDraft(problemContent, keptText(key))
    const same = (some: ProblemContent) => JSON.stringify(withoutBlanks(some))
    if (kept && same(kept.content) === same(content)) forgetKeptDraft(key)
  }, [problemId, content])
  return null
}
