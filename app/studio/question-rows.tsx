import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import type { WorkRow } from '@/components/knowledge/work-rows'
import { Badge } from '@/components/ui/badge'
import type { Actor } from '@/lib/auth/policy'
import { listWaitingQuestions } from '@/lib/knowledge/review-question'
import { inLocale } from '@/lib/messages/in-locale'

/** Changes of questions that wait for a second person, as rows of the work list. */
export async function questionRows(actor: Actor): Promise<WorkRow[]> {
  const t = await getTranslations('questions.review')
  const care = await getTranslations('care.published')
  const format = await getFormatter()
  const locale = await pageLocale()
  const waiting = await listWaitingQuestions(actor)
  return waiting.map(({ questionId, content, by, at }) => ({
    key: `question-${questionId}`,
    href: `/studio/questions/${questionId}`,
    title: inLocale(content.texts, locale)?.words.text || questionId,
    badges: <Badge>{care('question')}</Badge>,
    note: t('by', { name: by.name, date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) }),
  }))
}
