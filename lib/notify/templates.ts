import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import type { TemplateWords } from './mail-template'
import { addTemplate, listTemplateRows, removeTemplate, replaceTemplate } from './store'
import { type TemplateKind, unknownPlaceholder } from './template-kinds'

export type StoredTemplate = TemplateWords & { kind: string; locale: Locale; version: number }
export type SaveTemplateRefusal = 'not-permitted' | 'unknown-placeholder' | 'changed-meanwhile'

/** What staff changed, of every kind and in both languages. */
export const listTemplates = async (actor: Actor): Promise<Result<StoredTemplate[], 'not-permitted'>> =>
  can(actor, 'mail.word', null) ? ok(await listTemplateRows()) : refuse('not-permitted')

/** The words in force by kind and language; undefined: the catalogue's. */
export async function templateFinder(): Promise<(kind: string, locale: Locale) => TemplateWords | undefined> {
  const rows = await listTemplateRows()
  return (kind, locale) => rows.find((row) => row.kind === kind && row.locale === locale)
}

type Input = { kind: TemplateKind; locale: Locale; version: number; words: TemplateWords | null }

/** Changes the words of a mail from now on; null: the catalogue's words again. */
export async function saveTemplate(
  actor: Actor,
  { kind, locale, version, words }: Input,
): Promise<Result<null, SaveTemplateRefusal>> {
  if (!can(actor, 'mail.word', null)) return refuse('not-permitted')
  if (words && unknownPlaceholder(kind, words.title + words.text) !== null) return refuse('unknown-placeholder')
  const at = { kind, locale }
  const won = words
    ? version === 0
      ? await addTemplate({ ...at, ...words })
      : await replaceTemplate(at, version, words)
    : await removeTemplate(at, version)
  return won ? ok(null) : refuse('changed-meanwhile')
}
