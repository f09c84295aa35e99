'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { SynonymState } from '@/components/search/synonym-form'
import { requireActor } from '@/lib/auth/session'
import { locales } from '@/lib/messages/locale'
import { addSynonyms, editSynonyms, removeSynonyms, tryOutSynonyms } from '@/lib/search/edit-synonyms'
import { synonymLines } from './synonym-lines'

const common = { words: synonymLines, q: z.string().trim().max(300).default(''), locale: z.enum(locales) }
const saved = { set: z.uuid(), version: z.coerce.number().int().positive() }
const synonymInput = z.union([
  z.object({ ...common, key: z.uuid(), intent: z.enum(['try', 'save']) }),
  z.object({ ...common, ...saved, intent: z.enum(['try', 'save', 'remove']) }),
])
type Input = z.infer<typeof synonymInput>
type Actor = Awaited<ReturnType<typeof requireActor>>

export async function synonymsAction(_: SynonymState, form: FormData): Promise<SynonymState> {
  const actor = await requireActor()
  const t = await getTranslations('searches.synonyms')
  const typed = { words: String(form.get('words') ?? ''), q: String(form.get('q') ?? '') }
  const input = synonymInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.bad-words'), typed }

  const { intent, locale } = input.data
  if (intent === 'try') return tryOut(actor, input.data, typed)
  const result = await saving(() => change(actor, input.data))
  if (!result.ok) {
    const words =
      result.code === 'not-saved' ? (await getTranslations('common'))('notSaved') : t(`refused.${result.code}`)
    return { error: words, typed }
  }
  revalidatePath('/studio/synonyms')
  redirect(`/studio/synonyms?locale=${locale}&done=${intent === 'remove' ? 'removed' : 'saved'}`)
}

async function change(actor: Actor, input: Input) {
  if ('key' in input) return addSynonyms(actor, input)
  const set = { id: input.set, version: input.version, words: input.words }
  return input.intent === 'remove' ? removeSynonyms(actor, set) : editSynonyms(actor, set)
}

async function tryOut(actor: Actor, input: Input, typed: { words: string; q: string }): Promise<SynonymState> {
  const t = await getTranslations('searches.synonyms')
  const q = input.q || (input.words[0] ?? '')
  const id = 'set' in input ? input.set : undefined
  const result = await tryOutSynonyms(actor, { q, locale: input.locale, words: input.words, id })
  if (!result.ok) return { error: t(`refused.${result.code}`), typed }
  const hits = result.value.map(({ kind, id, url, title }) => ({ key: `${kind}/${id}`, href: url, title }))
  return { typed: { ...typed, q }, tried: { title: t(hits.length > 0 ? 'found' : 'foundNone', { q }), hits } }
}
