import { type TemplateTexts, templateTexts } from '@/lib/calls/template-texts'
import { db } from '@/lib/db/client'

export type StatusTemplate = { id: string; version: number; texts: TemplateTexts }

/** The templates that are offered, in the order in which they were made. */
export async function listTemplates(): Promise<StatusTemplate[]> {
  const rows = await db.statusTemplate.findMany({
    where: { retiredAt: null },
    select: { id: true, version: true, texts: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ texts, ...row }) => ({ ...row, texts: templateTexts.parse(texts) }))
}

export async function addTemplate(id: string, texts: TemplateTexts, now: Date): Promise<void> {
  await db.statusTemplate.createMany({ data: [{ id, texts, createdAt: now }], skipDuplicates: true })
}

/** Changes a template, unless somebody changed it since `version`. False for the loser. */
export async function replaceTemplate(
  { id, version }: { id: string; version: number },
  change: { texts: TemplateTexts } | { retiredAt: Date },
): Promise<boolean> {
  const { count } = await db.statusTemplate.updateMany({
    where: { id, version, retiredAt: null },
    data: { ...change, version: version + 1 },
  })
  return count === 1
}
