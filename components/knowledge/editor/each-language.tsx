import { Fragment, type ReactNode } from 'react'
import type { Locale } from '@/lib/messages/locale'
import type { EditorWords } from './editor-words'

type Props = { locales: readonly Locale[]; children: (locale: Locale) => ReactNode }

/** One field in one language, or beside its translation where there is room. */
export function EachLanguage({ locales, children }: Props) {
  const fields = locales.map((locale) => <Fragment key={locale}>{children(locale)}</Fragment>)
  if (locales.length === 1) return fields
  return <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 md:grid-cols-2">{fields}</div>
}

/** Side by side, a field says which language it is. */
export const named = (
  label: string,
  locale: Locale,
  { locales, words }: { locales: readonly Locale[]; words: EditorWords },
): string => (locales.length === 1 ? label : `${label}: ${words[locale]}`)
