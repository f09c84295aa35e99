import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { catalogue, type Messages } from './catalogue'
import type { Locale } from './locale'

const made = new Map<string, unknown>()

/** The words of a part of the catalogue in one language. Made once a process: what it has parsed it need not parse again. */
export function translatorOf<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  const make = () => createTranslator<Messages, Namespace>({ locale, messages: catalogue[locale], namespace })
  const key = `${locale} ${namespace}`
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known as ReturnType<typeof make>
}
