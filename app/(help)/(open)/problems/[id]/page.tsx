import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { FlagSection } from '@/app/(help)/(open)/flag/flag-section'
import { startAction } from '@/app/(help)/start-action'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { StartForm } from '@/components/diagnosis/start-form'
import { DidItHelp } from '@/components/knowledge/did-it-help'
import { type ArticleSolution, ProblemArticle } from '@/components/knowledge/problem-article'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { findInPlace } from '@/lib/knowledge/find-in-place'
import { listCatalogue } from '@/lib/knowledge/list-catalogue'
import { labelLists } from '@/lib/knowledge/problem-content'
import { readPublishedProblem, type ShownSolution } from '@/lib/knowledge/read-published-problem'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ flag?: string; solution?: string; fixed?: string }>
}

const read = cache(async (id: string) => {
  const problem = await readPublishedProblem((await currentViewer()).actor, id, await pageLocale())
  if (problem) return problem
  const inPlace = await findInPlace(id)
  return inPlace === null ? notFound() : redirect(`/problems/${inPlace}`)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = await read((await params).id)
  return { title, description: summary }
}

async function articleSolution(problem: string, solution: ShownSolution): Promise<ArticleSolution> {
  const t = await getTranslations('knowledge')
  const { id, title, steps, proof, undo, kind, minutes, risk, audience, onSite } = solution
  return {
    id,
    title,
    steps,
    proof: proof ? { title: t('proof'), text: proof } : null,
    undo: undo ? { title: t('undo'), text: undo } : null,
    badge: t(kind),
    hint: kind === 'workaround' ? t('workaroundHint') : null,
    minutes: t('minutes', { minutes }),
    risk: risk === 'none' ? null : t(`risk.${risk}`),
    staffOnly: audience === 'customer' ? null : t('staffOnly'),
    onSite: onSite ? t('onSite') : null,
    feedback:
      audience === 'customer' ? (
        <DidItHelp
          action={startAction}
          formKeys={{ yes: randomUUID(), no: randomUUID() }}
          problem={problem}
          solution={id}
          words={{ question: t('didItHelp'), yes: t('yes'), no: t('no') }}
        />
      ) : null,
  }
}

export default async function ProblemPage({ params, searchParams }: Props) {
  const problem = await read((await params).id)
  const t = await getTranslations('knowledge')
  const common = await getTranslations('common')
  const { actor } = await currentViewer()
  const [service] = (await listCatalogue(actor, await pageLocale(), problem.service)).services
  const { id, title, summary, symptoms, cause } = problem
  const fix = await getTranslations('feedback.fix')
  const asked = await searchParams
  const fixed = (['published', 'inReview'] as const).find((each) => each === asked.fixed)
  return (
    <div className="grid gap-6">
      {fixed && can(actor, 'problem.fix', null) ? <Message tone="good">{fix(`done.${fixed}`)}</Message> : null}
      <ProblemArticle
        title={title}
        summary={summary}
        service={
          <Link href={`/services/${problem.service}`} className="underline underline-offset-2">
            {service?.name ?? problem.service}
          </Link>
        }
        untranslated={problem.translated ? null : common('untranslated')}
        symptoms={{ title: t('symptoms'), text: symptoms }}
        cause={{ title: t('cause'), text: cause }}
        facts={labelLists.map((list) => ({
          title: t(list),
          items: problem[list].map((label) =>
            list === 'tags' ? (
              <Link
                key={label}
                href={`/search?q=${encodeURIComponent(label)}`}
                className="underline underline-offset-2"
              >
                {label}
              </Link>
            ) : (
              label
            ),
          ),
        }))}
        solutions={await Promise.all(problem.solutions.map((solution) => articleSolution(id, solution)))}
      />
      <Card data-print="none" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-center">
        <div>
          <h2>{t('notThis')}</h2>
          <p className="text-muted">{t('startHint')}</p>
        </div>
        <StartForm action={startAction} formKey={randomUUID()} fields={{ service: problem.service }} size="large">
          {t('startHere')}
        </StartForm>
      </Card>
      {can(actor, 'problem.fix', null) ? (
        <a href={`/problems/${id}/fix`} data-print="none" className="inline-flex items-center gap-2 underline">
          <span aria-hidden className="icon-pencil size-4" />
          {fix('go')}
        </a>
      ) : null}
      <FlagSection kind="problem" id={id} solutions={problem.solutions} asked={asked} />
    </div>
  )
}
