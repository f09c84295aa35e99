import type { Locale } from '@/lib/messages/locale'
import { type FlatChange, type FlatContent, flatChanges } from './flat-changes'
import type { TreeContent, TreeContentNode } from './tree-content'
import { type Way, waysOnFrom } from './tree-ways'

/** One place of a tree's content, as a reviewer would name it. */
export type TreePlace =
  | { part: 'service' | 'audience' | 'risk' | 'start' | 'paths' }
  | { part: 'text'; locale: Locale; field: 'title' | 'summary' | 'keywords' }
  /** What stands at a node. */
  | { part: 'node'; node: string }
  | { part: 'way'; node: string; way: Exclude<Way, 'start'> }
  | { part: 'words'; node: string; locale: Locale; field: 'title' | 'steps' | 'reason' }

/** Ways and the start name nodes; golden paths stand one a line. */
export type TreeChange = FlatChange<TreePlace>

const wayKey = (way: Exclude<Way, 'start'>) => (typeof way === 'object' ? `answers/${way.answer}` : way)

function keyOf(place: TreePlace): string {
  const { part } = place
  if (part === 'way') return `way/${place.node}/${wayKey(place.way)}`
  return Object.values(place).join('/')
}

/** What a node is, apart from its words and its ways on. */
function kindOf(node: TreeContentNode): string {
  if ('question' in node) return `question:${node.question}`
  if ('solution' in node) return `solution:${node.solution}`
  if ('instruction' in node) return 'instruction'
  return 'tree' in node ? `tree:${node.tree}` : `end:${node.end}`
}

function flat(content: TreeContent): FlatContent<TreePlace> {
  const values: FlatContent<TreePlace> = new Map()
  const put = (place: TreePlace, value: string) => {
    if (value !== '') values.set(keyOf(place), { place, value })
  }
  const { service, audience, risk = 'medium', start, texts, nodes, paths = [] } = content
  for (const [part, value] of Object.entries({ service, audience, risk, start }))
    put({ part: part as 'service' }, value)
  for (const [locale, words] of Object.entries(texts) as [Locale, NonNullable<TreeContent['texts']['en']>][]) {
    put({ part: 'text', locale, field: 'title' }, words.title)
    put({ part: 'text', locale, field: 'summary' }, words.summary)
    put({ part: 'text', locale, field: 'keywords' }, words.keywords.join(', '))
  }
  for (const [node, each] of Object.entries(nodes)) {
    put({ part: 'node', node }, kindOf(each))
    putWords(put, node, each)
    for (const [way, to] of waysOnFrom(each)) if (way !== 'start') put({ part: 'way', node, way }, to)
  }
  put({ part: 'paths' }, paths.map((path) => JSON.stringify(path)).join('\n'))
  return values
}

function putWords(put: (place: TreePlace, value: string) => void, node: string, each: TreeContentNode) {
  if ('instruction' in each) {
    for (const [locale, words] of Object.entries(each.instruction) as [Locale, { title: string; steps: string }][]) {
      put({ part: 'words', node, locale, field: 'title' }, words.title)
      put({ part: 'words', node, locale, field: 'steps' }, words.steps)
    }
  } else if ('end' in each && each.end === 'call') {
    for (const [locale, reason] of Object.entries(each.reason ?? {}) as [Locale, string][])
      put({ part: 'words', node, locale, field: 'reason' }, reason)
  }
}

/** What differs between two trees, place by place, in the order in which one reads them. */
export const treeChanges = (before: TreeContent | null, after: TreeContent): TreeChange[] =>
  flatChanges(before && flat(before), flat(after))
