import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import { Badge } from '@/components/ui/badge'
import type { StaleEntry } from '@/lib/knowledge/list-stale'
import { inLocale } from '@/lib/messages/in-locale'

/** What translators have to do: what the original said, what it says now, and the translation as it stands. */
export async function TranslationList({ entries }: { entries: StaleEntry[] }) {
  const t = await getTranslations('care')
  const common = await getTranslations('common')
  const page = await pageLocale()
  return (
    <ul className="grid gap-4">
      {entries.map(({ problemId, locale, weight, titles, texts }) => (
        <li key={`${problemId}-${locale}`} className="grid gap-3 rounded-2xl border border-line bg-surface p-4">
          <h3 className="flex flex-wrap items-center gap-3 text-base">
            <Link href={`/studio/problems/${problemId}`} prefetch={false} className="underline underline-offset-2">
              {inLocale(titles, page)?.words || problemId}
            </Link>
            <Badge>{common(locale === 'en' ? 'english' : 'turkish')}</Badge>
            <Badge tone={weight === 'meaning' ? 'bad' : 'warn'}>{t(`weight.${weight}`)}</Badge>
          </h3>
          <details>
            <summary className="cursor-pointer text-sm">{t('texts', { count: texts.length })}</summary>
            <ul className="mt-2 grid gap-3">
              {texts.map((text) => (
                <li key={`${text.field}-${text.solution}`} className="grid gap-1 border-l-2 border-line pl-3">
                  <ChangeList
                    changes={[
                      { key: text.field, label: t(`field.${text.field}`), before: text.before, after: text.after },
                    ]}
                    words={{ before: t('before'), after: t('after'), nothing: t('nothing') }}
                  />
                  <p className="text-sm text-muted">{t('translation')}</p>
                  <p lang={locale} className="whitespace-pre-line text-sm">
                    {text.translated || t('untranslated')}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
