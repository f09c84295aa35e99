import { db, type Transaction } from '@/lib/db/client'
import { impact } from '@/lib/search/bm25'
import { fieldNames, type IndexDocument } from '@/lib/search/document'
import type { EntryKind, Locale } from '@/lib/search/search-entry'
import { locales } from '@/lib/search/search-entry'
import { deletionsOf } from '@/lib/search/spelling'
import { type AnalysedToken, analyse, encodeTokens, tokensToBytes } from '@/lib/search/token-sequence'
import { fieldWeights } from '@/lib/search/weights'

export type EntryKey = { kind: EntryKind; id: string }
const writersLock = 7_041_105

/** One writer at a time over all processes, so that counts never drift and an older version never overwrites a newer one. */
export async function asOnlyWriter<T>(work: (tx: Transaction) => Promise<T>, timeout = 120_000): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${writersLock})`
      return work(tx)
    },
    { timeout, maxWait: 60_000 },
  )
}

/** Replaces what the index holds of the given entries by the given documents, and leaves word for Meilisearch. */
export async function replaceDocuments(
  tx: Transaction,
  entries: EntryKey[],
  documents: IndexDocument[],
): Promise<void> {
  const old = await tx.$queryRaw<
    { id: number; kind: string; entryId: string; locale: Locale; audience: string; length: number }[]
  >`
    SELECT id, kind, "entryId", locale, audience, length FROM "SearchDocument"
    WHERE (kind, "entryId") IN (SELECT * FROM unnest(${entries.map((e) => e.kind)}::text[], ${entries.map((e) => e.id)}::text[]))`
  await removePostings(
    tx,
    old.map((row) => row.id),
  )
  const keyOf = (d: { kind: string; entryId: string; locale: string; audience: string }) =>
    [d.kind, d.entryId, d.locale, d.audience].join('/')
  const idByKey = new Map(old.map((row) => [keyOf(row), row.id]))
  const kept = new Set(documents.map(keyOf))
  const gone = old.filter((row) => !kept.has(keyOf(row))).map((row) => row.id)
  if (gone.length > 0) await tx.$executeRaw`DELETE FROM "SearchDocument" WHERE id = ANY(${gone})`
  for (const locale of locales) {
    const analysed = documents
      .filter((d) => d.locale === locale)
      .map((document) => ({ document, tokens: analyse(document.fields, locale) }))
    const before = old.filter((row) => row.locale === locale)
    const length = sum(analysed.map((a) => a.tokens.length)) - sum(before.map((row) => row.length))
    if (analysed.length + before.length > 0)
      await writeLanguage(tx, locale, analysed, analysed.length - before.length, length, (d) => idByKey.get(keyOf(d)))
  }
  if (gone.length > 0) await tx.$executeRaw`INSERT INTO "SearchOutbox" ("documentId") SELECT unnest(${gone}::int[])`
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
type Analysed = { document: IndexDocument; tokens: AnalysedToken[] }

async function removePostings(tx: Transaction, ids: number[]) {
  if (ids.length === 0) return
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM "SearchPosting" WHERE "documentId" = ANY(${ids}) RETURNING "termId")
    UPDATE "SearchTerm" t SET documents = t.documents - c.n FROM (SELECT "termId", count(*)::int AS n FROM gone GROUP BY 1) c WHERE t.id = c."termId"`
}

async function writeLanguage(
  tx: Transaction,
  locale: Locale,
  analysed: Analysed[],
  more: number,
  moreLength: number,
  idOf: (document: IndexDocument) => number | undefined,
) {
  const [language] = await tx.$queryRaw<{ documents: number; length: bigint }[]>`
    INSERT INTO "SearchLanguage" (locale, documents, length) VALUES (${locale}::"Locale", ${more}, ${moreLength})
    ON CONFLICT (locale) DO UPDATE SET documents = "SearchLanguage".documents + ${more}, length = "SearchLanguage".length + ${moreLength}
    RETURNING documents, length`
  const averageLength = Number(language?.length ?? 0) / Math.max(1, language?.documents ?? 1)
  const termIds = await writeVocabulary(
    tx,
    locale,
    analysed.flatMap(({ tokens }) => tokens),
  )
  const ids = await reserveIds(
    tx,
    analysed.map(({ document }) => idOf(document)),
  )
  await writeDocuments(
    tx,
    analysed.map(({ document, tokens }, index) => {
      const bytes = tokensToBytes(encodeTokens(tokens, (stem) => termIds.get(stem) as number))
      return {
        document,
        id: ids[index] as number,
        tokens: Buffer.from(bytes).toString('base64'),
        length: tokens.length,
      }
    }),
  )
  const postings = analysed.flatMap(({ document, tokens }, index) =>
    [...weightedCounts(tokens)].map(([stem, count]) => ({
      term: termIds.get(stem) as number,
      document: ids[index] as number,
      audience: document.audience,
      impact: impact(count, tokens.length / Math.max(1, averageLength)),
    })),
  )
  await writePostings(tx, postings)
  await tx.$executeRaw`INSERT INTO "SearchOutbox" ("documentId") SELECT unnest(${ids}::int[])`
}

function weightedCounts(tokens: AnalysedToken[]): Map<string, number> {
  const counts = new Map<string, number>()
  const weights = fieldNames.map((name) => fieldWeights[name])
  for (const { stem, field } of tokens) counts.set(stem, (counts.get(stem) ?? 0) + (weights[field] as number))
  return counts
}

async function writeVocabulary(tx: Transaction, locale: Locale, tokens: AnalysedToken[]): Promise<Map<string, number>> {
  const stemOf = new Map(tokens.map(({ word, stem }) => [word, stem]))
  const stems = [...new Set(stemOf.values())].sort()
  // Only what is missing: a conflict would use up a number each time, and a document's terms are written in 25 bits.
  await tx.$executeRaw`
    INSERT INTO "SearchTerm" (locale, stem) SELECT ${locale}::"Locale", stem FROM unnest(${stems}::text[]) AS s(stem)
    WHERE NOT EXISTS (SELECT FROM "SearchTerm" t WHERE t.locale = ${locale}::"Locale" AND t.stem = s.stem)`
  const rows = await tx.$queryRaw<
    { id: number; stem: string }[]
  >`SELECT id, stem FROM "SearchTerm" WHERE locale = ${locale}::"Locale" AND stem = ANY(${stems})`
  const termIds = new Map(rows.map((row) => [row.stem, row.id]))
  const known = await tx.$queryRaw<
    { text: string; termId: number }[]
  >`SELECT text, "termId" FROM "SearchWord" WHERE locale = ${locale}::"Locale" AND text = ANY(${[...stemOf.keys()]})`
  const termOf = (text: string) => termIds.get(stemOf.get(text) as string) as number
  const moved = known.filter(({ text, termId }) => termOf(text) !== termId).map(({ text }) => text)
  if (moved.length > 0)
    await tx.$executeRaw`
      UPDATE "SearchWord" w SET "termId" = m.term FROM unnest(${moved}::text[], ${moved.map(termOf)}::int[]) AS m(text, term)
      WHERE w.locale = ${locale}::"Locale" AND w.text = m.text`
  for (const { text } of known) stemOf.delete(text)
  await tx.searchWord.createMany({
    data: [...stemOf].map(([text, stem]) => ({
      locale,
      text,
      termId: termIds.get(stem) as number,
      deletions: deletionsOf(text),
    })),
    skipDuplicates: true,
  })
  return termIds
}

/** A document keeps its number for life; new ones get the next. */
async function reserveIds(tx: Transaction, known: (number | undefined)[]): Promise<number[]> {
  const wanted = known.filter((id) => id === undefined).length
  const rows = await tx.$queryRaw<
    { id: number }[]
  >`SELECT nextval('"SearchDocument_id_seq"')::int AS id FROM generate_series(1, ${wanted})`
  let next = 0
  return known.map((id) => id ?? (rows[next++]?.id as number))
}

async function writeDocuments(
  tx: Transaction,
  rows: { document: IndexDocument; id: number; tokens: string; length: number }[],
) {
  const column = (value: (document: IndexDocument) => unknown) => rows.map(({ document }) => value(document))
  await tx.$executeRaw`
    INSERT INTO "SearchDocument" (id, kind, "entryId", locale, audience, "organizationId", "serviceId", version, validated, title, fields, tokens, length)
    SELECT id, kind, entry, locale::"Locale", audience::"Audience", organization::uuid, service, version, validated, title, fields::jsonb, decode(tokens, 'base64'), length
    FROM unnest(${rows.map((row) => row.id)}::int[], ${column((d) => d.kind)}::text[], ${column((d) => d.entryId)}::text[], ${column((d) => d.locale)}::text[],
      ${column((d) => d.audience)}::text[], ${column((d) => d.organizationId)}::text[], ${column((d) => d.serviceId)}::text[], ${column((d) => d.version)}::int[],
      ${column((d) => d.validated)}::boolean[], ${column((d) => d.fields.title)}::text[], ${column((d) => JSON.stringify(d.fields))}::text[],
      ${rows.map((row) => row.tokens)}::text[], ${rows.map((row) => row.length)}::int[])
      AS d(id, kind, entry, locale, audience, organization, service, version, validated, title, fields, tokens, length)
    ON CONFLICT (id) DO UPDATE SET "organizationId" = excluded."organizationId", "serviceId" = excluded."serviceId", version = excluded.version,
      validated = excluded.validated, title = excluded.title, fields = excluded.fields, tokens = excluded.tokens, length = excluded.length`
}

async function writePostings(
  tx: Transaction,
  postings: { term: number; document: number; audience: string; impact: number }[],
) {
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO "SearchPosting" ("termId", "documentId", audience, impact)
      SELECT * FROM unnest(${postings.map((p) => p.term)}::int[], ${postings.map((p) => p.document)}::int[], ${postings.map((p) => p.audience)}::"Audience"[], ${postings.map((p) => p.impact)}::real[])
      RETURNING "termId")
    UPDATE "SearchTerm" t SET documents = t.documents + c.n FROM (SELECT "termId", count(*)::int AS n FROM made GROUP BY 1) c WHERE t.id = c."termId"`
}
