import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentNotices } from '@/app/incident-notices'
import { NewerBank } from '@/components/diagnosis/newer-bank'
import { TrailList } from '@/components/diagnosis/trail-list'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { leaveTreeAction, moveAction } from './actions'
import { readPage, stepIndex } from './read'
import { StepScreen } from './step-screen'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ step?: string | string[]; refused?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const view = await readPage((await params).id, stepIndex((await searchParams).step))
  const t = await getTranslations('diagnosis')
  const { screen } = view
  return { title: screen.kind === 'question' ? screen.text : 'steps' in screen ? screen.title : t('title') }
}

const refusals = ['no-such-answer', 'not-a-number', 'closed', 'busy'] as const

export default async function DiagnosePage({ params, searchParams }: Props) {
  const { step, refused } = await searchParams
  const view = await readPage((await params).id, stepIndex(step))
  const t = await getTranslations('diagnosis')
  const common = await getTranslations('common')
  const hrefOf = (index: number) => `/diagnose/${view.id}?step=${index + 1}`
  const isEarlier = view.at < view.trail.length
  const refusal = refusals.find((code) => code === refused)
  const said = (item: (typeof view.trail)[number]) =>
    item.kind === 'question'
      ? (item.said ?? t('said.unknown'))
      : t(`said.${item.said as 'solved' | 'notSolved' | 'skipped'}`)
  return (
    <div className="grid gap-5">
      {refusal ? <Message tone="warn">{t(`refused.${refusal}`)}</Message> : null}
      {view.call ? (
        <Message>
          {t('calledAlready', { number: view.call.number })}{' '}
          <a href={`/calls/${view.call.number}`} className="font-semibold underline">
            {t('toCall')}
          </a>
        </Message>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted" data-print="none">
        {view.at > 0 ? (
          <ButtonLink href={hrefOf(view.at - 1)} look="quiet" size="small">
            ← {common('back')}
          </ButtonLink>
        ) : null}
        {view.service ? <span>{view.service.name}</span> : null}
        {view.words ? <span className="min-w-0 truncate">{t('youSaid', { words: view.words })}</span> : null}
      </div>
      {isEarlier ? (
        <Message>
          {view.screen.kind === 'question' ? t('earlierAnswer') : t('earlierTry')}{' '}
          <a href={hrefOf(view.trail.length)} className="font-semibold underline">
            {t('toNow')}
          </a>
        </Message>
      ) : null}
      <IncidentNotices serviceId={view.service?.id ?? null} />
      <NewerBank
        action={moveAction}
        diagnosisId={view.id}
        bank={view.newerBank}
        corrected={view.corrected}
        words={{ text: t('newer.text'), go: t('newer.go'), corrected: t('newer.corrected') }}
      />
      <StepScreen view={view} />
      {view.inTree && !isEarlier ? (
        <Form action={leaveTreeAction} data-print="none">
          <input type="hidden" name="diagnosisId" value={view.id} />
          <Submit look="quiet" size="small">
            {t('leaveTree')}
          </Submit>
        </Form>
      ) : null}
      <TrailList
        items={view.trail.map((item) => ({ ...item, said: said(item) }))}
        at={view.at}
        title={t('trail')}
        change={t('change')}
        hrefOf={hrefOf}
      />
    </div>
  )
}
