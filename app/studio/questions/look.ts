import { getTranslations } from 'next-intl/server'
import { gapItems } from '@/app/studio/problems/[id]/gap-items'
import type { QuestionLook, TouchedRow } from '@/components/knowledge/question/use-question-draft'
import type { QuestionCheck } from '@/lib/knowledge/check-question'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import type { QuestionUse } from '@/lib/knowledge/question-use'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

const emptyChoices = { services: [], questions: [], solutions: [] }

/** What asks a question, as rows; `lost` names answers by the words that they have now. */
export async function touchedRows(
  uses: (QuestionUse & { lost?: string[] })[],
  before: QuestionContent | null,
  locale: Locale,
): Promise<TouchedRow[]> {
  const t = await getTranslations('questions')
  const nameOf = (id: string) => {
    const answer = before?.answers.find((each) => each.id === id)
    return (answer && inLocale(answer.texts, locale)?.words) || id
  }
  const worstFirst = [...uses].sort((a, b) => (b.lost?.length ?? 0) - (a.lost?.length ?? 0))
  return worstFirst.map(({ kind, id, isDraft, titles, lost = [] }) => ({
    key: `${kind}:${id}:${isDraft}`,
    href: `/studio/${kind === 'problem' ? 'problems' : 'trees'}/${id}`,
    title: inLocale(titles, locale)?.words || id,
    note: [t(kind), isDraft ? t('draft') : null].filter(Boolean).join(' · '),
    lost: lost.length === 0 ? null : t('loses', { names: lost.map((each) => `“${nameOf(each)}”`).join(', ') }),
  }))
}

export async function lookOf(check: QuestionCheck, locale: Locale): Promise<QuestionLook> {
  return {
    touched: await touchedRows(check.uses, check.before, locale),
    seen: check.seen,
    gaps: await gapItems(check.gaps, '', emptyChoices),
    isComplete: check.isComplete,
    needsSecond: check.needsSecond,
    alike: check.alike.map(({ id, title }) => ({ id, title })),
  }
}
