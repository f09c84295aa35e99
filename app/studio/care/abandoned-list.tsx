import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { serviceQuestionId } from '@/lib/knowledge/service-question'
import type { AbandonedQuestion } from '@/lib/sessions/list-abandoned'

/** Questions at which people stopped, those that cost most people first. */
export async function AbandonedList({ questions }: { questions: AbandonedQuestion[] }) {
  const t = await getTranslations('care')
  const format = await getFormatter()
  return (
    <ul className="grid gap-2">
      {questions.map(({ id, text, left, answered, lastAt }) => (
        <li key={id} className="grid gap-0.5 rounded-2xl border border-line bg-surface px-4 py-3">
          {id === serviceQuestionId ? (
            <span className="font-semibold">{text}</span>
          ) : (
            <Link href={`/studio/questions/${id}`} prefetch={false} className="font-semibold underline">
              {text}
            </Link>
          )}
          <span className="text-muted">
            {[
              t('left', { count: left }),
              t('answeredBefore', { count: answered }),
              t('leftLast', { date: format.dateTime(lastAt, { dateStyle: 'medium' }) }),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
