import { db } from '@/lib/db/client'
import { treeContent } from '@/lib/knowledge/tree-content'

/** Every tree with its newest content. */
export async function listStoredTreesByState() {
  const rows = await db.tree.findMany({
    orderBy: { id: 'asc' },
    include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  return rows.flatMap(({ id, state, revisions: [newest] }) =>
    newest ? [{ id, state, content: treeContent.parse(newest.content) }] : [],
  )
}
