import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { IntakeItem } from '@/lib/intake/plan-intake'

type Props = {
  action: (form: FormData) => Promise<void>
  upload: string
  items: IntakeItem[]
  services: { value: string; label: string }[]
}

/** What would become of each article, and which of them are to become it. What seems to be known is not chosen at first. */
export async function ItemList({ action, upload, items, services }: Props) {
  const t = await getTranslations('intake')
  const nameOf = (id: string) => services.find(({ value }) => value === id)?.label ?? id
  return (
    <Form action={action} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <input type="hidden" name="upload" value={upload} />
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {items.map(({ key, title, languages, category, service, notes, alike, content }) => (
          <li key={key} className="flex gap-3 rounded-xl border border-line bg-surface px-4 py-3">
            <input
              // Once its category is placed it is another box: chosen, where it could not be before.
              key={service}
              type="checkbox"
              name="take"
              value={key}
              aria-label={t('take', { title })}
              disabled={content === null}
              defaultChecked={content !== null && alike.length === 0}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <div className="grid min-w-0 gap-1">
              <p className="font-semibold wrap-anywhere">{title}</p>
              <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                <Badge tone={service === null ? 'warn' : 'good'}>
                  {service === null ? t('leftOut') : t('draftIn', { service: nameOf(service) })}
                </Badge>
                <span>{languages.map((language) => t(language)).join(', ')}</span>
                {category ? <span className="wrap-anywhere">{category}</span> : null}
              </p>
              {notes.length > 0 ? (
                <p className="text-sm text-muted">{notes.map((note) => t(`notes.${note}`)).join(' · ')}</p>
              ) : null}
              {alike.length > 0 ? (
                <p className="text-sm text-warn">
                  {t('alike')}{' '}
                  {alike.map((other, i) => (
                    <span key={other.id}>
                      {i > 0 ? ', ' : ''}
                      <Link
                        href={`/studio/problems/${other.id}`}
                        target="_blank"
                        prefetch={false}
                        className="underline"
                      >
                        {other.title}
                      </Link>
                    </span>
                  ))}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <Button className="justify-self-start">{t('finish')}</Button>
    </Form>
  )
}
