import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { unknownPlaceholders } from './status-text'
import { addTemplate, listTemplates, replaceTemplate, type StatusTemplate } from './store/status-templates'
import type { TemplateTexts } from './template-texts'

export type { StatusTemplate } from './store/status-templates'

export type TemplateRefusal = 'not-permitted' | 'changed-meanwhile' | 'unknown-placeholder'

type Template = { id: string; version: number }

/** What callers can be told with one press; empty for whom it is not there. */
export const readTemplates = async (actor: Actor): Promise<StatusTemplate[]> =>
  can(actor, 'desk.see', null) ? listTemplates() : []

/** Saves a template; version 0 makes a new one under the id that its form carries. */
export async function saveTemplate(
  actor: Actor,
  { id, version, texts }: Template & { texts: TemplateTexts },
  now: Date,
): Promise<Result<null, TemplateRefusal>> {
  if (!can(actor, 'template.edit', null)) return refuse('not-permitted')
  if ([texts.en, texts.tr].some(({ text }) => unknownPlaceholders(text).length > 0))
    return refuse('unknown-placeholder')
  if (version === 0) await addTemplate(id, texts, now)
  else if (!(await replaceTemplate({ id, version }, { texts }))) return refuse('changed-meanwhile')
  return ok(null)
}

/** Takes a template away; what was sent stays. */
export async function retireTemplate(
  actor: Actor,
  template: Template,
  now: Date,
): Promise<Result<null, TemplateRefusal>> {
  if (!can(actor, 'template.edit', null)) return refuse('not-permitted')
  return (await replaceTemplate(template, { retiredAt: now })) ? ok(null) : refuse('changed-meanwhile')
}
