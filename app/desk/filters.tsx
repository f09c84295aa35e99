import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { FilterLinks } from '@/components/desk/filter-links'
import { NarrowForm } from '@/components/desk/narrow-form'
import { ButtonLink } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { requireActor } from '@/lib/auth/session'
import type { QueueName } from '@/lib/calls/list-calls'
import { filterKinds, longestWords, type Narrowing, narrowingEntries } from '@/lib/calls/queue-filter'
import { countedUpTo, longestFilterName, mostFilters, readFilters, type SavedFilter } from '@/lib/calls/saved-filters'
import { organizationNames } from '@/lib/people/list-organizations'
import { siteNames } from '@/lib/people/list-sites'
import { removeFilterAction, saveFilterAction } from './filter-actions'
import { queueHref } from './queue-href'
import { serviceNames } from './service-names'

type Props = { queue: QueueName; narrow: Narrowing; asked: string | undefined; now: Date }

const told = ['saved', 'removed'] as const
const refused = ['nothing', 'too-many'] as const

/** Somebody's own filters beside the queues, what the queue shown is narrowed down to, and how to keep that. */
export async function Filters({ queue, narrow, asked, now }: Props) {
  const t = await getTranslations('desk.filter')
  const format = await getFormatter()
  const filters = await readFilters(await requireActor(), now)
  const isNarrowed = narrowingEntries(narrow).length > 0
  const isPlain = !isNarrowed && asked !== 'edit'
  const done = told.find((each) => each === asked)
  const refusal = refused.find((each) => each === asked)
  const here = queueHref(queue, narrow)
  const current = filters.find((filter) => queueHref(filter.queue, filter.narrow) === here)
  const shown = (count: number) =>
    count > countedUpTo ? t('more', { count: format.number(countedUpTo) }) : format.number(count)
  return (
    <div className="grid gap-3">
      {done ? <Message tone="good">{t(done)}</Message> : null}
      {refusal ? <Message tone="warn">{t(refusal, { most: mostFilters })}</Message> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        <FilterLinks
          label={t('own')}
          links={filters.map(({ id, name, count, ...filter }) => ({
            ...{ id, name, isCurrent: id === current?.id },
            href: queueHref(filter.queue, filter.narrow),
            count: count === null ? null : shown(count),
          }))}
        />
        {isPlain ? (
          <ButtonLink href={queueHref(queue, narrow, { filter: 'edit' })} look="quiet" size="small">
            <span aria-hidden className="icon-filter size-4" />
            {t('open')}
          </ButtonLink>
        ) : null}
      </div>
      {asked === 'edit' ? <Fields queue={queue} narrow={narrow} /> : null}
      {isNarrowed && asked !== 'edit' ? <Narrowed queue={queue} narrow={narrow} current={current} /> : null}
    </div>
  )
}

async function choices() {
  const t = await getTranslations('desk')
  const calls = await getTranslations('calls')
  const services = [...(await serviceNames(await pageLocale()))]
  const actor = await requireActor()
  const [organizations, sites] = await Promise.all([organizationNames(actor), siteNames(actor)])
  const priority = (value: '1' | '2' | '3' | '4') =>
    value === '1' ? t('priorityName.1') : t('filter.upTo', { priority: t(`priorityName.${value}`) })
  return {
    kind: filterKinds.map((value) => ({ value, label: calls(`kind.${value}`) })),
    service: services.map(([value, label]) => ({ value, label })),
    organization: organizations.map(({ id, name }) => ({ value: id, label: name })),
    site: sites.map(({ id, name }) => ({ value: id, label: name })),
    priority: (['1', '2', '3'] as const).map((value) => ({ value, label: priority(value) })),
  }
}

async function Fields({ queue, narrow }: Pick<Props, 'queue' | 'narrow'>) {
  const t = await getTranslations('desk.filter')
  const options = await choices()
  const chosen = new Map(narrowingEntries(narrow))
  return (
    <NarrowForm
      queue={queue}
      cancelHref={queueHref(queue, narrow)}
      fields={(['service', 'organization', 'site', 'kind', 'priority'] as const).map((name) => ({
        name,
        label: t(`field.${name}`),
        options: [{ value: '', label: t('any') }, ...options[name]],
        chosen: chosen.get(name) ?? '',
      }))}
      text={{
        label: t('field.words'),
        hint: t('wordsHint'),
        given: chosen.get('words') ?? '',
        longest: longestWords,
      }}
      words={{ title: t('open'), submit: t('apply'), cancel: t('cancel') }}
    />
  )
}

async function Narrowed({
  queue,
  narrow,
  current,
}: Pick<Props, 'queue' | 'narrow'> & { current?: SavedFilter | undefined }) {
  const t = await getTranslations('desk.filter')
  const options = await choices()
  const entries = narrowingEntries(narrow)
  const labels = entries.map(([name, value]) =>
    name === 'words'
      ? t('with', { words: value })
      : (options[name as keyof typeof options].find((each) => each.value === value)?.label ?? value),
  )
  const hidden = [['queue', queue], ...entries].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3 rounded-2xl bg-sunken px-4 py-3">
      <p className="grow basis-56 self-center">
        <span className="text-muted">{t('only')}</span> <strong>{labels.join(' · ')}</strong>
      </p>
      <ButtonLink href={queueHref(queue, narrow, { filter: 'edit' })} look="secondary" size="small">
        {t('change')}
      </ButtonLink>
      <ButtonLink href={queueHref(queue)} look="secondary" size="small">
        {t('clear')}
      </ButtonLink>
      {current ? (
        <Form action={removeFilterAction}>
          {hidden}
          <input type="hidden" name="id" value={current.id} />
          <Submit look="quiet" size="small">
            {t('remove', { name: current.name })}
          </Submit>
        </Form>
      ) : (
        <Form action={saveFilterAction} className="flex flex-wrap items-end gap-3">
          {hidden}
          <TextField label={t('name')} name="name" id="filter-name" required maxLength={longestFilterName} />
          <Submit look="secondary">{t('save')}</Submit>
        </Form>
      )}
    </div>
  )
}
