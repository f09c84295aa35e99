import { locales } from '@/lib/messages/locale'
import { likeness, matterOf } from './alike-texts'

/** From here on two texts are likely to say the same. */
const alikeFrom = 0.34

/** Stems of both languages: who wrote it may have written either. */
const matterInAny = (text: string) => new Set(locales.flatMap((locale) => [...matterOf(text, locale)]))

/**
 * Texts that say much the same and have the same `kind` come together, in the order in which the first of each comes.
 * `widen` adds what else the words of a text are called.
 */
export function groupAlike<Item>(
  items: Item[],
  of: (item: Item) => { kind: string; text: string },
  widen: (stems: Set<string>) => Set<string> = (stems) => stems,
): Item[][] {
  const read = items.map((item) => {
    const { kind, text } = of(item)
    return { item, kind, matter: widen(matterInAny(text)) }
  })
  const alike = likeness(read.map(({ matter }) => matter))
  const groups: (typeof read)[] = []
  for (const each of read) {
    const same = groups.find(([first]) => first?.kind === each.kind && alike(first.matter, each.matter) >= alikeFrom)
    if (same) same.push(each)
    else groups.push([each])
  }
  return groups.map((group) => group.map(({ item }) => item))
}
