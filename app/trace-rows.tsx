import { getTranslations } from 'next-intl/server'
import { TraceList, type TraceRow } from '@/components/calls/trace-summary'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'

const shownCauses = 3
const leastShown = 0.03

/** A diagnosis in words, as a call shows it to whoever may see it. */
export async function traceRows(
  view: DiagnosisView,
  { causes, titles }: { causes: boolean; titles?: { words: string; answers: string } },
): Promise<TraceRow[]> {
  const t = await getTranslations('calls')
  const d = await getTranslations('diagnosis')
  const answers = view.trail.filter((item) => item.kind === 'question')
  const tried = view.trail.filter((item) => item.kind !== 'question')
  const likely = view.causes.filter((cause) => cause.probability >= leastShown).slice(0, shownCauses)
  const rows: (TraceRow | null)[] = [
    view.words ? { title: titles?.words ?? t('words'), body: view.words } : null,
    view.service ? { title: t('service'), body: view.service.name } : null,
    answers.length > 0
      ? {
          title: titles?.answers ?? t('answers'),
          body: (
            <TraceList
              items={answers.map(({ index, title, said }) => ({
                key: String(index),
                text: title,
                value: said ?? d('said.unknown'),
              }))}
            />
          ),
        }
      : null,
    tried.length > 0
      ? {
          title: t('tried'),
          body: (
            <TraceList
              items={tried.map(({ index, title, said }) => ({
                key: String(index),
                text: title,
                value: d(`said.${said as 'solved' | 'notSolved' | 'skipped'}`),
              }))}
            />
          ),
        }
      : null,
    causes && view.trail.length > 0 && likely.length > 0
      ? {
          title: t('causes'),
          body: (
            <ol className="list-decimal pl-5">
              {likely.map((cause) => (
                <li key={cause.id}>{cause.id === '' ? d('unnamed') : cause.title}</li>
              ))}
            </ol>
          ),
        }
      : null,
  ]
  return rows.filter((row) => row !== null)
}
