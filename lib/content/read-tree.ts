import type { z } from 'zod'
import type { TreeContent, TreeContentNode } from '@/lib/knowledge/tree-content'
import { treeEntry } from './author-format'
import { addEntry, type ContentFolder } from './content-folder'
import { readSingle } from './read-list'

type Entry = z.infer<typeof treeEntry>

const storedNode = (node: Entry['nodes'][string]): TreeContentNode =>
  'question' in node ? { ...node, answers: node.answers ?? {} } : node

const stored = ({ id: _, title, summary, keywords, audience, risk, nodes, paths, ...rest }: Entry): TreeContent => ({
  ...rest,
  ...(risk === undefined ? {} : { risk }),
  ...(paths === undefined ? {} : { paths }),
  audience: audience ?? 'public',
  texts: {
    en: { title: title.en, summary: summary.en, keywords: keywords.en },
    tr: { title: title.tr, summary: summary.tr, keywords: keywords.tr },
  },
  nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, storedNode(node)])),
})

/** `trees/<id>.yaml`. */
export function readTree(folder: ContentFolder, file: string, text: string) {
  readSingle(folder, { kind: 'tree', schema: treeEntry, file, text }, (entry, places) =>
    addEntry(folder, { kind: 'tree', id: entry.id, entry: stored(entry), places }),
  )
}
