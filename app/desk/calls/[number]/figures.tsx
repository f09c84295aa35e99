import { getFormatter, getTranslations } from 'next-intl/server'
import { AlternativesList } from '@/components/desk/alternatives-list'
import { BeliefBars } from '@/components/desk/belief-bars'
import { FiguresTable } from '@/components/desk/figures-table'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'
import type { AlternativeFigure, Figures } from '@/lib/sessions/read-figures'

const leastShown = 0.005

async function percentWords(): Promise<(probability: number) => string> {
  const format = await getFormatter()
  return (probability) => format.number(probability, { style: 'percent', maximumFractionDigits: 0 })
}

/** How likely each cause is now. */
export async function Belief({ causes }: { causes: DiagnosisView['causes'] }) {
  const t = await getTranslations('desk.diagnosis')
  const d = await getTranslations('diagnosis')
  const percent = await percentWords()
  const bars = causes
    .filter(({ probability }) => probability >= leastShown)
    .map(({ id, title, probability }) => ({
      id,
      title: id === '' ? d('unnamed') : title,
      probability,
      percent: percent(probability),
    }))
  return <BeliefBars label={t('belief')} bars={bars} />
}

/** Belief before and after each answer, and what else was weighed. */
export async function StepFigures({ figures }: { figures: Figures }) {
  const t = await getTranslations('desk.diagnosis')
  const d = await getTranslations('diagnosis')
  const format = await getFormatter()
  const percent = await percentWords()
  const minutes = (value: number) =>
    t('minutes', { minutes: format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 }) })
  const textOf = ({ kind, title }: AlternativeFigure) => (kind === 'handOver' ? t('handOver') : t(kind, { title }))
  return (
    <div className="mt-3 grid gap-5">
      <FiguresTable
        answers={figures.answers.map(({ text }) => text)}
        rows={figures.causes.map(({ id, title, before, after }) => ({
          id,
          title: id === '' ? d('unnamed') : title,
          before: percent(before),
          after: after.map(percent),
        }))}
        words={{
          caption: t('figures'),
          cause: t('cause'),
          now: t('now'),
          after: figures.answers.map(({ text }) => t('ifAnswered', { answer: text })),
        }}
      />
      <AlternativesList
        title={t('alternatives')}
        hint={t('alternativesHint')}
        lines={figures.alternatives.map((each) => ({
          key: each.key,
          text: textOf(each),
          minutes: minutes(each.minutes),
          chosen: each.chosen ? t('chosen') : null,
        }))}
      />
    </div>
  )
}
