import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { listChoices } from '@/lib/knowledge/list-choices'
import { readLearning } from '@/lib/learning/read-learning'
import { GrownSection } from './grown-section'
import { LearningSection } from './learning-section'
import { SimulationSection } from './simulation-section'

type Props = { searchParams: Promise<{ play?: string; draft?: string; done?: string }> }

const doneWords = ['used', 'worse', 'tooFew', 'nothingNew', 'changedMeanwhile'] as const
const peopleOf = { one: 120, all: 360 }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio.engine'))('title') }
}

export default async function EnginePage({ searchParams }: Props) {
  const actor = await studioActor()
  const { play, draft, done } = await searchParams
  const locale = await pageLocale()
  const t = await getTranslations('studio.engine')
  const learning = (await readLearning(actor)) ?? notFound()
  const { services } = await listChoices(actor, locale)
  const nameOf = (id: string) => services.find((each) => each.id === id)?.name ?? id
  const service = services.find(({ id }) => id === play)?.id ?? null
  const isPlaying = service !== null || play === 'all'
  const said = doneWords.find((each) => each === done)
  const tried = typeof draft === 'string' && draft !== '' ? draft.slice(0, 80) : null
  const people = service === null ? peopleOf.all : peopleOf.one
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
      </header>
      {said ? <Message tone={said === 'used' ? 'good' : 'info'}>{t(`done.${said}`)}</Message> : null}
      <LearningSection learning={learning} />
      <Card className="grid gap-4">
        <div className="grid gap-1">
          <h2>{t('simulation')}</h2>
          <p className="text-muted">{t('simulationHint')}</p>
          {tried ? <p className="font-medium">{t('withDraft', { id: tried })}</p> : null}
        </div>
        <form className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          {tried ? <input type="hidden" name="draft" value={tried} /> : null}
          <SelectField
            label={t('service')}
            name="play"
            defaultValue={service ?? 'all'}
            options={[
              { value: 'all', label: t('all') },
              ...services.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button look="secondary">{t('play')}</Button>
        </form>
      </Card>
      {isPlaying ? (
        <Suspense key={`${play} ${tried}`} fallback={<Message>{t('playing')}</Message>}>
          <SimulationSection actor={actor} input={{ service, draft: tried, people }} locale={locale} nameOf={nameOf} />
          {service === null ? null : <GrownSection actor={actor} service={service} locale={locale} />}
        </Suspense>
      ) : null}
    </div>
  )
}
