import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { Card } from '@/components/ui/card'
import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { listServices } from '@/lib/knowledge/list-services'
import { inLocale } from '@/lib/messages/in-locale'
import { listSuggestions } from '@/lib/suggestions/list-suggestions'
import { suggestionStates } from '@/lib/suggestions/suggestion-states'
import { suggestAction } from './actions'
import { SuggestionCard } from './suggestion-card'

type Props = { searchParams: Promise<{ done?: string; refused?: string }> }

const refusals = [
  'not-permitted',
  'not-found',
  'unknown-service',
  'wrong-state',
  'no-reason',
  'changed-meanwhile',
  'not-saved',
] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('suggestions'))('title') }
}

export default async function SuggestionsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!can(actor, 'suggestion.make', null)) notFound()
  const { done, refused } = await searchParams
  const t = await getTranslations('suggestions')
  const locale = await pageLocale()
  const services = (await listServices()).map(({ id, texts }) => ({
    value: id,
    label: inLocale(texts, locale)?.words.name ?? id,
  }))
  const nameOf = (id: string | null) => services.find(({ value }) => value === id)?.label ?? null
  const all = await listSuggestions(actor, new Date())
  const refusal = refusals.find((each) => each === refused)
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
      </header>
      {done === 'made' || done === 'decided' ? <Message tone="good">{t(`done.${done}`)}</Message> : null}
      {refusal ? <Message tone="bad">{t(`refused.${refusal}`)}</Message> : null}
      <details open={all.length === 0}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold">{t('new')}</summary>
        <Card className="mt-3 max-w-2xl">
          <Form action={suggestAction} className="grid gap-4">
            <input type="hidden" name="key" value={randomUUID()} />
            <TextField label={t('name')} name="title" required maxLength={200} />
            <TextAreaField label={t('text')} name="text" rows={3} maxLength={4000} />
            <TextField label={t('benefit')} hint={t('benefitHint')} name="benefit" required maxLength={1000} />
            <SelectField
              label={t('service')}
              hint={t('serviceHint')}
              name="serviceId"
              options={[{ value: '', label: t('allServices') }, ...services]}
            />
            <Submit className="justify-self-start">{t('make')}</Submit>
          </Form>
        </Card>
      </details>
      <div className="grid items-start gap-6 md:grid-cols-2 xl:grid-cols-4">
        {suggestionStates.map((state) => {
          const here = all.filter((suggestion) => suggestion.state === state)
          return (
            <section key={state} aria-labelledby={`state-${state}`} className="grid min-w-0 gap-3">
              <h2 id={`state-${state}`} className="text-lg">
                {t(`state.${state}`)} <span className="text-muted">{here.length}</span>
              </h2>
              {here.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
              <ul className="grid gap-3">
                {here.map((suggestion) => (
                  <SuggestionCard key={suggestion.id} suggestion={suggestion} service={nameOf(suggestion.serviceId)} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}
