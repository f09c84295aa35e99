import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { NewerBank } from '@/components/diagnosis/newer-bank'
import { TrailList } from '@/components/diagnosis/trail-list'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'
import { readFigures } from '@/lib/sessions/read-figures'
import { moveAction } from './diagnosis-actions'
import { DiagnosisStep } from './diagnosis-step'
import { Belief } from './figures'

type Props = { number: number; view: DiagnosisView; refused: string | undefined }

const refusals = ['not-found', 'no-such-answer', 'not-a-number', 'closed', 'busy'] as const

/** The customer's diagnosis, going on in the agent's hands. */
export async function DiagnosisSection({ number, view, refused }: Props) {
  const t = await getTranslations('desk.diagnosis')
  const d = await getTranslations('diagnosis')
  const figures = await readFigures(await currentViewer(), view, await pageLocale())
  const refusal = refusals.find((each) => each === refused)
  const hrefOf = (index: number) => `/desk/calls/${number}?step=${index + 1}#diagnosis`
  const said = (item: DiagnosisView['trail'][number]) =>
    item.kind === 'question'
      ? (item.said ?? d('said.unknown'))
      : d(`said.${item.said as 'solved' | 'notSolved' | 'skipped'}`)
  return (
    <section id="diagnosis" className="grid scroll-mt-4 gap-4" aria-labelledby="diagnosis-title">
      <div>
        <h2 id="diagnosis-title">{t('title')}</h2>
        <p className="text-muted">{t('hint')}</p>
      </div>
      {refusal ? <Message tone="warn">{t(`refused.${refusal}`)}</Message> : null}
      {view.at < view.trail.length ? (
        <Message>
          {view.screen.kind === 'question' ? d('earlierAnswer') : d('earlierTry')}{' '}
          <a href={hrefOf(view.trail.length)} className="font-semibold underline">
            {d('toNow')}
          </a>
        </Message>
      ) : null}
      <NewerBank
        action={moveAction.bind(null, number)}
        diagnosisId={view.id}
        bank={view.newerBank}
        corrected={view.corrected}
        words={{ text: d('newer.text'), go: d('newer.go'), corrected: d('newer.corrected') }}
      />
      <DiagnosisStep number={number} view={view} figures={figures} />
      <div className={`grid items-start gap-4 ${view.trail.length > 0 ? 'sm:grid-cols-2' : ''}`}>
        <Card className="grid gap-3">
          <div>
            <h3>{t('belief')}</h3>
            <p className="text-sm text-muted">{t('beliefHint')}</p>
          </div>
          <Belief causes={view.causes} />
        </Card>
        <TrailList
          items={view.trail.map((item) => ({ ...item, said: said(item) }))}
          at={view.at}
          title={d('trail')}
          change={d('change')}
          hrefOf={hrefOf}
        />
      </div>
    </section>
  )
}
