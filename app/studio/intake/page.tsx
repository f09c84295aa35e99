import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { intakeFormats } from '@/lib/intake/plan-intake'
import { listRecentUploads } from '@/lib/intake/read-upload'
import { catalogue } from '@/lib/messages/catalogue'
import { locales } from '@/lib/messages/locale'

type Props = { searchParams: Promise<{ refused?: string; format?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('title') }
}

/** Files of another system, and what was brought in before. */
export default async function IntakePage({ searchParams }: Props) {
  const actor = await studioActor()
  if (!can(actor, 'problem.draft', null)) notFound()
  const { refused = '', format = '' } = await searchParams
  const locale = await pageLocale()
  const t = await getTranslations('intake')
  const { dateTime } = await getFormatter()
  const words: Record<string, string> = catalogue[locale].intake.refused
  const why = Object.hasOwn(words, refused) ? words[refused] : null
  const recent = await listRecentUploads(actor)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 gap-5">
        <header className="grid gap-2">
          <h1>{t('title')}</h1>
          <p className="max-w-2xl text-muted">{t('intro')}</p>
        </header>
        {why ? <Message tone="bad">{why}</Message> : null}
        <Card>
          <form action="/api/intake" method="post" encType="multipart/form-data" className="grid gap-5">
            <input type="hidden" name="key" value={randomUUID()} />
            <SelectField
              label={t('format')}
              name="format"
              defaultValue={intakeFormats.find((each) => each === format) ?? 'markdown'}
              options={intakeFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
            />
            <TextField label={t('source')} hint={t('sourceHint')} name="source" maxLength={60} />
            <SelectField
              label={t('language')}
              name="locale"
              defaultValue={locale}
              options={locales.map((value) => ({ value, label: t(value) }))}
            />
            <TextField
              label={t('files')}
              hint={t('filesHint')}
              name="files"
              type="file"
              multiple
              required
              accept=".zip,.md,.markdown,.csv,.json,.png,.jpg,.jpeg,.gif,.webp"
            />
            <Button className="justify-self-start">{t('look')}</Button>
          </form>
        </Card>
        {recent.length > 0 ? (
          <section className="grid gap-3" aria-labelledby="recent">
            <h2 id="recent">{t('recent')}</h2>
            <ul className="grid gap-2">
              {recent.map(({ id, format: from, source, by, at, drafts }) => (
                <li key={id}>
                  <Link href={`/studio/intake/${id}`} prefetch={false} className="underline underline-offset-2">
                    {[t(`formats.${from}`), source].filter(Boolean).join(', ')}
                  </Link>{' '}
                  <span className="text-muted">
                    {[
                      by,
                      dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
                      drafts === null ? t('recentOpen') : t('recentTaken', { count: drafts }),
                    ].join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <Card className="grid gap-3">
        <h2>{t('what')}</h2>
        <dl className="grid gap-3 text-sm">
          {intakeFormats.map((each) => (
            <div key={each}>
              <dt className="font-semibold">{t(`formats.${each}`)}</dt>
              <dd className="text-muted wrap-anywhere">{t(`formatHint.${each}`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  )
}
