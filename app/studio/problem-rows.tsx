import { getFormatter, getTranslations } from 'next-intl/server'
import type { WorkRow } from '@/components/knowledge/work-rows'
import { Badge, type Tone } from '@/components/ui/badge'
import type { ListedProblem } from '@/lib/knowledge/list-problems'
import type { ProblemState } from '@/lib/knowledge/problem-states'

export const stateTones: Record<ProblemState, Tone> = {
  draft: 'warn',
  inReview: 'accent',
  published: 'good',
  archived: 'plain',
}
const riskTones: Record<ListedProblem['risk'], Tone> = { low: 'plain', medium: 'plain', high: 'bad' }

/** Known problems as rows of the work list. */
export async function problemRows(problems: ListedProblem[], services: Map<string, string>): Promise<WorkRow[]> {
  const t = await getTranslations('studio')
  const format = await getFormatter()
  return problems.map(({ id, title, original, languages, service, state, isLive, risk, author, updatedAt }) => {
    const date = format.dateTime(updatedAt, { dateStyle: 'medium', timeStyle: 'short' })
    const who = author === null ? t('changedOn', { date }) : t('changedBy', { name: author, date })
    const [only] = languages
    return {
      key: id,
      href: `/studio/problems/${id}`,
      title: title || id,
      lang: original,
      badges: (
        <>
          <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
          {state !== 'published' && isLive ? <Badge tone="good">{t('alsoLive')}</Badge> : null}
          {risk === 'low' ? null : <Badge tone={riskTones[risk]}>{t(`risk.${risk}`)}</Badge>}
          {languages.length === 1 && only ? <Badge>{t('onlyIn', { language: t(`editor.${only}`) })}</Badge> : null}
        </>
      ),
      note: [services.get(service) ?? service, who].join(' · '),
    }
  })
}
