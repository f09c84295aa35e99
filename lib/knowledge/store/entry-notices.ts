import type { Transaction } from '@/lib/db/client'

type About = {
  entry: { kind: 'problem' | 'tree' | 'question'; id: string }
  texts: Partial<Record<'en' | 'tr', { title: string } | { text: string }>>
  now: Date
}

/** What an entry is called, by language. */
const titlesOf = (texts: About['texts']) =>
  Object.fromEntries(
    Object.entries(texts).map(([locale, words]) => [locale, 'title' in words ? words.title : words.text]),
  )

const noticesOf = (
  people: { id: string }[],
  { kind, key, entry, texts, now }: About & { kind: string; key: string | number },
) =>
  people.map(({ id }) => ({
    personId: id,
    kind,
    data: { entry, titles: titlesOf(texts) },
    key: `${kind}:${entry.kind}:${entry.id}:${key}:${id}`,
    createdAt: now,
  }))

/** Tells everyone of Level 1 what they should read: each person once of each revision. */
export async function saveNews(tx: Transaction, { revision, ...about }: About & { revision: number }): Promise<void> {
  const people = await tx.person.findMany({ where: { role: 'level1', disabledAt: null }, select: { id: true } })
  const data = noticesOf(people, { ...about, kind: `${about.entry.kind}Published`, key: revision })
  await tx.notice.createMany({ data, skipDuplicates: true })
}

/** Tells those who wrote an entry what somebody else made of it: each once of each event. */
export async function tellAuthors(
  tx: Transaction,
  {
    authors,
    by,
    ...about
  }: About & { kind: 'entrySentBack' | 'entryCommented'; key: string | number; authors: string[]; by: string },
): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: authors.filter((id) => id !== by) }, disabledAt: null },
    select: { id: true },
  })
  await tx.notice.createMany({ data: noticesOf(people, about), skipDuplicates: true })
}
