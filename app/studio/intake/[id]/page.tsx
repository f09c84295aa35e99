import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { ButtonLink } from '@/components/ui/button'
import { Message } from '@/components/ui/message'
import { serviceOf } from '@/lib/intake/plan-intake'
import { readUpload } from '@/lib/intake/read-upload'
import { listServices } from '@/lib/knowledge/list-services'
import { catalogue } from '@/lib/messages/catalogue'
import { inLocale } from '@/lib/messages/in-locale'
import { finishAction, placeAction } from './actions'
import { ItemList } from './item-list'
import { PlaceForm } from './place-form'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ refused?: string; done?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('dryRun') }
}

/** The dry run of an upload: what would become of each article, before anything is written. */
export default async function UploadPage({ params, searchParams }: Props) {
  const id = z.uuid().safeParse((await params).id)
  const upload = id.success ? await readUpload(await studioActor(), id.data) : null
  if (!upload) notFound()
  const { refused = '', done } = await searchParams
  const locale = await pageLocale()
  const t = await getTranslations('intake')
  const words: Record<string, string> = catalogue[locale].intake.refused
  const known = await listServices()
  const services = known.map(({ id, texts }) => ({ value: id, label: inLocale(texts, locale)?.words.name ?? id }))
  const items = upload.items ?? []
  const byId = new Map(known.map(({ id, texts }) => [id, { texts }]))
  const homeless = [...new Set(items.map(({ category }) => category))].filter(
    (category) => serviceOf(category.split(' > '), byId) === null,
  )
  const drafts = items.filter(({ content }) => content !== null).length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="grid gap-2">
        <h1>{t('dryRun')}</h1>
        {upload.takenAt === null ? (
          <p className="text-muted">
            {t('dryRunHint', { count: items.length, names: upload.names.slice(0, 5).join(', ') })}
          </p>
        ) : null}
      </header>
      {Object.hasOwn(words, refused) ? <Message tone="bad">{words[refused]}</Message> : null}
      {done !== undefined && /^\d{1,3}$/.test(done) ? (
        <Message tone="good">{t('done', { count: Number(done) })}</Message>
      ) : upload.takenAt ? (
        <Message>{t('again', { count: upload.drafts ?? 0 })}</Message>
      ) : null}
      {upload.items === null ? <Message tone="warn">{words.gone}</Message> : null}
      {homeless.length > 0 ? (
        <PlaceForm action={placeAction} {...{ homeless, services }} upload={upload.id} places={upload.places} />
      ) : null}
      {items.length > 0 ? (
        <>
          <p role="status">{t('drafts', { count: drafts, left: items.length - drafts })}</p>
          <ItemList action={finishAction} upload={upload.id} items={items} services={services} />
        </>
      ) : null}
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/studio/intake" look="secondary">
          {t('back')}
        </ButtonLink>
        {upload.takenAt ? (
          <ButtonLink href="/studio" look="secondary">
            {t('workList')}
          </ButtonLink>
        ) : null}
      </p>
    </div>
  )
}
