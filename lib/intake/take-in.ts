import { type CarriedPicture, carryIn } from '@/lib/attachments/carry-pictures'
import { type Actor, can } from '@/lib/auth/policy'
import { alikeProblems } from '@/lib/knowledge/alike-titles'
import { beginEntry } from '@/lib/knowledge/begin-entry'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import type { Article, KeepPicture } from './article'
import { foundPictures, withoutBroken } from './found-pictures'
import { type IntakeFormat, type IntakeItem, planIntake } from './plan-intake'
import { readCsv } from './read-csv'
import { readGlpi } from './read-glpi'
import { readMarkdown } from './read-markdown'
import { readOsTicket } from './read-osticket'
import { readZammad } from './read-zammad'
import { readZnuny } from './read-znuny'

/** Texts by their path; all formats but a folder of Markdown are one file. */
export type Intake = {
  format: IntakeFormat
  texts: Map<string, string>
  pictures: Map<string, Uint8Array>
  locale: Locale
  /** Which system it is of, where there are several of one kind. */
  source?: string
  /** For what has no service of its own. */
  service: string | null
  /** Category -> service, as a person placed it. */
  places?: Record<string, string>
}

type Reader = (intake: Intake, keep: KeepPicture) => Article[]
const readers: { [F in IntakeFormat]: Reader } = {
  markdown: ({ texts, locale, pictures }, keep) => readMarkdown(texts, locale, { pictures, keep }),
  csv: ({ texts, locale }) => each(texts, (text) => readCsv(text, locale)),
  zammad: ({ texts, pictures }, keep) => each(texts, (text) => readZammad(text, { keep, beside: pictures })),
  osticket: ({ texts, locale, pictures }, keep) =>
    each(texts, (text) => readOsTicket(text, locale, { keep, beside: pictures })),
  glpi: ({ texts, locale, pictures }, keep) =>
    each(texts, (text) => readGlpi(text, locale, { keep, beside: pictures })),
  znuny: ({ texts, pictures }, keep) => each(texts, (text) => readZnuny(text, { keep, beside: pictures })),
}

const each = (texts: Map<string, string>, read: (text: string) => Article[]) => [...texts.values()].flatMap(read)

type Plan = { items: Omit<IntakeItem, 'alike'>[]; pictures: CarriedPicture[] }

/** What is in these files. Errors: throws `IntakeError` for files that are not of the format. */
async function read(intake: Intake): Promise<Plan> {
  const { services } = await readBank(await currentBank())
  const { format, source = '', service, places = {} } = intake
  const known = service !== null && services.has(service) ? service : null
  const { found, keep } = foundPictures()
  const articles = await withoutBroken(readers[format](intake, keep), found)
  const items = planIntake({ format, source }, articles, { services, service: known, places })
  return { items, pictures: [...found.values()] }
}

/**
 * What taking these files in would do; nothing is written. Looking for what is known already takes a search an article,
 * so a page asks only for the part that it shows.
 *
 * Errors: throws `IntakeError` for files that are not of the format.
 */
export async function planOf(
  actor: Actor,
  intake: Intake,
  shown: { from: number; count: number } = { from: 0, count: Number.POSITIVE_INFINITY },
): Promise<Result<IntakeItem[], 'not-permitted'>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const { items } = await read(intake)
  const planned: IntakeItem[] = []
  for (const [at, item] of items.entries()) {
    const isShown = at >= shown.from && at < shown.from + shown.count
    const texts = item.content?.texts ?? { [intake.locale]: { title: item.title } }
    planned.push({ ...item, alike: isShown ? await alikeProblems(actor, { texts, except: null }, intake.locale) : [] })
  }
  return ok(planned)
}

/** Makes a draft of every article that has a service. One that was taken in before stays as people have made it since. */
export async function takeIn(
  actor: Actor,
  intake: Intake,
  now: Date,
  /** The keys of those that are chosen; null: all. */
  chosen: ReadonlySet<string> | null = null,
): Promise<Result<{ drafts: string[]; known: string[]; left: string[] }, 'not-permitted'>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const { items, pictures } = await read(intake)
  // Before any text names them.
  await carryIn(pictures, now)
  const drafts: string[] = []
  const known: string[] = []
  const left: string[] = []
  for (const { key, title, content } of items) {
    if (chosen && !chosen.has(key)) continue
    const begun = content && (await beginEntry(actor, { kind: 'problem', key, title, now, contentOf: () => content }))
    if (begun?.ok) (begun.value.isNew ? drafts : known).push(begun.value.id)
    else left.push(title)
  }
  return ok({ drafts, known, left })
}
