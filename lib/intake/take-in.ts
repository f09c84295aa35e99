import { type Actor, can } from '@/lib/auth/policy'
import { alikeProblems } from '@/lib/knowledge/alike-titles'
import { beginEntry } from '@/lib/knowledge/begin-entry'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import type { Article } from './article'
import { type IntakeFormat, type IntakeItem, planIntake } from './plan-intake'
import { readCsv } from './read-csv'
import { readGlpi } from './read-glpi'
import { readMarkdown } from './read-markdown'
import { readOsTicket } from './read-osticket'
import { readZammad } from './read-zammad'
import { readZnuny } from './read-znuny'

/** Files by their path; all formats but a folder of Markdown are one file. */
export type Intake = { format: IntakeFormat; files: Map<string, string>; locale: Locale; service: string | null }

const readers: { [F in IntakeFormat]: (files: Map<string, string>, locale: Locale) => Article[] } = {
  markdown: readMarkdown,
  csv: (files, locale) => each(files, (text) => readCsv(text, locale)),
  zammad: (files) => each(files, readZammad),
  osticket: (files, locale) => each(files, (text) => readOsTicket(text, locale)),
  glpi: (files, locale) => each(files, (text) => readGlpi(text, locale)),
  znuny: (files) => each(files, readZnuny),
}

const each = (files: Map<string, string>, read: (text: string) => Article[]) => [...files.values()].flatMap(read)

/**
 * What taking these files in would do; nothing is written.
 *
 * Errors: throws `IntakeError` for files that are not of the format.
 */
export async function planOf(actor: Actor, intake: Intake): Promise<Result<IntakeItem[], 'not-permitted'>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const { services } = await readBank(await currentBank())
  const { format, files, locale, service } = intake
  const known = service !== null && services.has(service) ? service : null
  const items = planIntake(format, readers[format](files, locale), { services, service: known })
  const planned: IntakeItem[] = []
  for (const item of items) {
    const texts = item.content?.texts ?? { [locale]: { title: item.title } }
    planned.push({ ...item, alike: await alikeProblems(actor, { texts, except: null }, locale) })
  }
  return ok(planned)
}

/** Makes a draft of every article that has a service. One that was taken in before stays as people have made it since. */
export async function takeIn(
  actor: Actor,
  intake: Intake,
  now: Date,
): Promise<Result<{ drafts: string[]; left: string[] }, 'not-permitted'>> {
  const plan = await planOf(actor, intake)
  if (!plan.ok) return plan
  const drafts: string[] = []
  const left: string[] = []
  for (const { key, title, content } of plan.value) {
    const begun = content && (await beginEntry(actor, { kind: 'problem', key, title, now, contentOf: () => content }))
    if (begun?.ok) drafts.push(begun.value.id)
    else left.push(title)
  }
  return ok({ drafts, left })
}
