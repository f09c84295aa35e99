import { getTranslations } from 'next-intl/server'
import type { GapNote } from '@/components/knowledge/tree/use-tree-draft'
import type { Gap } from '@/lib/knowledge/gap'

/** What keeps a tree from being published, in plain words; gaps elsewhere say where. */
export async function gapNotes(gaps: Gap[], treeId: string): Promise<GapNote[]> {
  const t = await getTranslations('studio')
  return gaps.map(({ kind, id, path, code, missing = '', line = 1, message }) => {
    const text = t(`gap.${code}`, { missing, line: String(line), message })
    const own = kind === 'tree' && id === treeId
    return own ? { path, text } : { path: [], text: `${t(`problem.gapAt.${kind}`, { id })}: ${text}` }
  })
}
