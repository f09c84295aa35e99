import type { NamedChange } from '@/components/knowledge/editor/change-words'
import { type TreePlace, treeChanges } from '@/lib/knowledge/tree-changes'
import type { GoldenPath, TreeContent } from '@/lib/knowledge/tree-content'
import { inLocale } from '@/lib/messages/in-locale'
import { answerText, instructionTitle, type Names, nodeText, pathText } from './tree-names'

type Side = { treeId: string; content: TreeContent | null; names: Names }

function nodeName(name: string, sides: Side[]): string {
  for (const { content, names } of sides) {
    const node = content?.nodes[name]
    if (node) return nodeText(node, names)
  }
  return name
}

function wayName(place: Extract<TreePlace, { part: 'way' }>, sides: Side[]): string {
  const { way, node } = place
  const [{ names } = sides[0] as Side] = sides
  if (typeof way !== 'object') return names.words[way]
  for (const { content } of sides) {
    const asked = content?.nodes[node]
    if (asked && 'question' in asked) return answerText(asked.question, way.answer, names)
  }
  return way.answer
}

function labelOf(place: TreePlace, sides: Side[], { words }: Names): string {
  switch (place.part) {
    case 'text': {
      const field = { title: 'titleLabel', summary: 'summary', keywords: 'keywords' } as const
      return `${words[field[place.field]]} · ${words[place.locale]}`
    }
    case 'node':
      return `${words.step} · ${place.node}`
    case 'way':
      return `${nodeName(place.node, sides)} · ${wayName(place, sides)}`
    case 'words': {
      const field = { title: 'instructionTitle', steps: 'instructionSteps', reason: 'reason' } as const
      return `${words[field[place.field]]} · ${place.node} · ${words[place.locale]}`
    }
    default:
      return words[place.part]
  }
}

function shownValue(place: TreePlace, value: string, { treeId, content, names }: Side): string {
  if (value === '' || content === null) return value
  const { words, material, locale } = names
  const node = (name: string) => nodeName(name, [{ treeId, content, names }])
  switch (place.part) {
    case 'node':
      return node(place.node)
    case 'way':
    case 'start':
      return node(value)
    case 'audience':
      return words.audiences[value as keyof typeof words.audiences] ?? value
    case 'risk':
      return words.risks[value as keyof typeof words.risks] ?? value
    case 'service':
      return inLocale(material.services.find(({ id }) => id === value)?.texts ?? {}, locale)?.words.name ?? value
    case 'paths': {
      const titleOf = (id: string) => instructionTitle(id, treeId, content, names)
      return value
        .split('\n')
        .map((path) => JSON.parse(path) as GoldenPath)
        .map((path) => `${pathText(path, names, titleOf)} → ${words.ends[path.end]}`)
        .join('\n')
    }
    default:
      return value
  }
}

/** What differs between two versions of a tree, as a reader sees it: places and values in their language. */
export function namedTreeChanges(
  treeId: string,
  { before, after }: { before: TreeContent | null; after: TreeContent },
  names: Names,
): NamedChange[] {
  const [was, is] = [before, after].map((content): Side => ({ treeId, content, names })) as [Side, Side]
  return treeChanges(before, after).map(({ key, place, ...change }) => ({
    key,
    label: labelOf(place, [is, was], names),
    before: shownValue(place, change.before, was),
    after: shownValue(place, change.after, is),
  }))
}
