import type { WeighedTerm } from './heaviest'
import { heaviest } from './heaviest'
import { sizeOf } from './highlight'
import { Kept } from './kept'
import type { Scope } from './scope'
import type { EntryKind, Locale } from './search-entry'
import { deletionsOf, editDistance } from './spelling'
import { type Candidate, readCandidates } from './store/candidates'
import { readShown, type ShownDocument } from './store/hits'
import type { IndexState, Language } from './store/index-state'
import { listDocumentsOf, readPostings, readReserved } from './store/postings'
import { findCompletions, findLonger, findSimilar, findTerms, type KnownTerm, type KnownWord } from './store/vocabulary'
import { hasPair } from './token-sequence'
import { rootsOf } from './word-family'

const mostWords = 50_000
/** Bytes, about. */
const mostPostings = 64_000_000
const mostTokens = 96_000_000
const mostShown = 48_000_000
const rowBytes = 300
const mostLookedThrough = 200

const perLocale = <T>(make: () => T): Record<Locale, T> => ({ en: make(), tr: make() })
const foundWords = (found: unknown[]) => 1 + found.length

type EntryOfKind = { kind: EntryKind; entryId: string }
const keyOf = ({ kind, entryId }: EntryOfKind) => `${kind}/${entryId}`

/**
 * The index as it is at one revision. Nothing can change in it under the same revision, so whatever was read of it once is remembered:
 * a search that asks for known words reads the database no more. A process that lacks this view only reads again.
 */
export class IndexView {
  readonly revision: string
  readonly languages: Record<Locale, Language>
  readonly #terms = perLocale(() => new Kept<string, KnownTerm | null>(mostWords))
  readonly #longer = perLocale(() => new Kept<string, KnownTerm[]>(mostWords, foundWords))
  readonly #completions = perLocale(() => new Kept<string, KnownWord[]>(mostWords, foundWords))
  readonly #similar = perLocale(() => new Kept<string, KnownWord[]>(mostWords, foundWords))
  readonly #postings = new Kept<number, WeighedTerm['postings']>(mostPostings, (postings) =>
    postings.reduce((sum, { ids }) => sum + ids.length * 8, rowBytes),
  )
  readonly #candidates = new Kept<number, Candidate | null>(
    mostTokens,
    (candidate) => rowBytes + (candidate?.tokens.byteLength ?? 0),
  )
  readonly #shown = new Kept<string, ShownDocument[]>(mostShown, (documents) =>
    documents.reduce((sum, { title, text }) => sum + rowBytes + sizeOf(title) + sizeOf(text), rowBytes),
  )
  readonly #ofService = new Kept<string, ReadonlySet<number>>(mostWords, (documents) => 1 + documents.size)
  readonly #reserved = new Kept<'all', ReadonlyMap<number, string>>(1)

  constructor({ revision, languages }: IndexState) {
    this.revision = revision
    this.languages = languages
  }

  async terms(locale: Locale, stems: string[]): Promise<KnownTerm[]> {
    const load = async (missing: string[]) =>
      new Map((await findTerms(locale, missing)).map((term) => [term.stem, term]))
    return (await this.#terms[locale].read(stems, load, null)).filter((term) => term !== null)
  }

  /** The longer stems that begin with one of these, and the shorter ones that one of these begins with. */
  async relatives(locale: Locale, stems: string[]): Promise<KnownTerm[]> {
    const load = async (missing: string[]) => groupedBy(await findLonger(locale, missing), (term) => term.asked)
    const [longer, shorter] = await Promise.all([
      this.#longer[locale].read(stems, load, []),
      this.terms(locale, [...new Set(stems.flatMap(rootsOf))]),
    ])
    return [...longer.flat(), ...shorter]
  }

  async completions(locale: Locale, beginning: string, limit: number): Promise<KnownWord[]> {
    const load = async () => new Map([[beginning, await findCompletions(locale, beginning, limit)]])
    return (await this.#completions[locale].read([beginning], load, [])).flat()
  }

  /** Known words one typing mistake away from one of these. */
  async similar(locale: Locale, words: string[]): Promise<KnownWord[]> {
    const load = async (missing: string[]) => {
      const found = await findSimilar(locale, missing.flatMap(deletionsOf))
      return new Map(missing.map((word) => [word, found.filter(({ text }) => editDistance(word, text) === 1)]))
    }
    return (await this.#similar[locale].read(words, load, [])).flat()
  }

  /** Does the second term stand right behind the first in some document? Looked for where it is likely: in a few that have both. */
  async standTogether(first: number, second: number): Promise<boolean> {
    const [before, after] = await this.#postings.read([first, second], readPostings, [])
    const has = new Set((before ?? []).flatMap(({ ids }) => [...ids]))
    const both = (after ?? []).flatMap(({ ids }) => [...ids]).filter((id) => has.has(id))
    const found = await this.#candidates.read(both.slice(0, mostLookedThrough), readCandidates, null)
    return found.some((candidate) => candidate && hasPair(candidate.tokens, first, second))
  }

  /** The documents in which the terms weigh most, within the scope, heaviest first. */
  async heaviest(terms: { termId: number; weight: number }[], scope: Scope, limit: number): Promise<number[]> {
    const readAll = async () => new Map([['all' as const, await readReserved()]])
    const [postings, [reserved], [ofService]] = await Promise.all([
      this.#postings.read(
        terms.map(({ termId }) => termId),
        readPostings,
        [],
      ),
      this.#reserved.read(['all'], readAll, new Map()),
      scope.serviceId === null ? [] : this.#ofService.read([scope.serviceId], serviceOf, new Set()),
    ])
    const allows = (id: number) => {
      const organization = reserved?.get(id)
      return (organization === undefined || organization === scope.organizationId) && (ofService?.has(id) ?? true)
    }
    const weighed = terms.map(({ weight }, index) => ({ weight, postings: postings[index] ?? [] }))
    return heaviest(weighed, { audiences: scope.audiences, allows }, limit)
  }

  /** Those of the documents that exist and are in scope. */
  async candidates(ids: number[], { audiences, organizationId, serviceId }: Scope): Promise<Candidate[]> {
    const found = await this.#candidates.read(ids, readCandidates, null)
    return found.filter(
      (candidate): candidate is Candidate =>
        candidate !== null &&
        audiences.includes(candidate.audience) &&
        (candidate.organizationId === null || candidate.organizationId === organizationId) &&
        (serviceId === null || candidate.serviceId === serviceId),
    )
  }

  /** Every document of the entries that may be shown to these audiences. */
  async shown(entries: EntryOfKind[], { audiences }: Scope): Promise<ShownDocument[]> {
    const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
    const load = async (missing: string[]) =>
      groupedBy(await readShown(missing.map((key) => byKey.get(key) as EntryOfKind)), keyOf)
    const documents = (await this.#shown.read([...byKey.keys()], load, [])).flat()
    return documents.filter((document) => audiences.includes(document.audience))
  }
}

function groupedBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const serviceOf = async ([serviceId]: string[]) =>
  new Map([[serviceId as string, await listDocumentsOf(serviceId as string)]])
