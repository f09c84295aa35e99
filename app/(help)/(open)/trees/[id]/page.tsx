import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { FlagSection } from '@/app/(help)/(open)/flag/flag-section'
import { startAction } from '@/app/(help)/start-action'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { StartForm } from '@/components/diagnosis/start-form'
import { OfferPage } from '@/components/knowledge/offer-page'
import { readTreeOffer } from '@/lib/knowledge/read-offer'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ flag?: string }> }

const read = cache(
  async (id: string) => (await readTreeOffer((await currentViewer()).actor, id, await pageLocale())) ?? notFound(),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).title }
}

export default async function TreePage({ params, searchParams }: Props) {
  const t = await getTranslations('knowledge')
  const common = await getTranslations('common')
  const offer = await read((await params).id)
  return (
    <div className="grid gap-6">
      <OfferPage
        title={offer.title}
        summary={offer.summary}
        note={t('startHint')}
        untranslated={offer.translated ? null : common('untranslated')}
        start={
          <StartForm action={startAction} formKey={randomUUID()} fields={{ tree: offer.id }} size="large">
            {t('startHere')}
          </StartForm>
        }
      />
      <FlagSection kind="tree" id={offer.id} asked={await searchParams} />
    </div>
  )
}
