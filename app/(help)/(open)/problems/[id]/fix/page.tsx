import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { FixForm } from '@/components/knowledge/fix-form'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { readFixable } from '@/lib/knowledge/fix-problem'
import { catalogue } from '@/lib/messages/catalogue'
import { locales } from '@/lib/messages/locale'
import { fixAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ locale?: string }> }

const read = cache(
  async (id: string, locale: (typeof locales)[number]) =>
    (await readFixable(await requireActor(), id, locale)) ?? notFound(),
)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('feedback.fix'))('title') }
}

/** The words of a published problem, for who may mend them where they read them. */
export default async function FixPage({ params, searchParams }: Props) {
  const { id } = await params
  const asked = (await searchParams).locale
  const locale = locales.find((each) => each === asked) ?? (await pageLocale())
  const { version, words, isBeingWritten, isLow } = await read(id, locale)
  const t = await getTranslations('feedback.fix')
  return (
    <div className="grid gap-5">
      <Link href={`/problems/${id}`} prefetch={false} className="text-accent-strong underline">
        {words.title}
      </Link>
      <h1>{t('title')}</h1>
      <p className="text-muted">{t(isLow ? 'introLow' : 'introReview')}</p>
      {isBeingWritten ? (
        <Message tone="warn">{t('refused.being-written')}</Message>
      ) : (
        <FixForm
          action={fixAction}
          fields={{ problemId: id, version: String(version), locale }}
          lang={locale}
          texts={words}
          words={{
            ...{ titleLabel: t('titleLabel'), summary: t('summary'), symptoms: t('symptoms'), cause: t('cause') },
            ...{ solutionTitle: t('solutionTitle'), steps: t('steps'), proof: t('proof'), undo: t('undo') },
            ...{ note: t('note'), noteHint: t('noteHint'), save: t(isLow ? 'saveLow' : 'saveReview') },
            markdown: catalogue[await pageLocale()].studio.editor.textField,
          }}
        />
      )}
    </div>
  )
}
