import { locales } from '@/lib/messages/locale'
import { currentSynonyms } from '@/lib/search/current-synonyms'
import { matterOf } from './alike-texts'
import { currentBank } from './current-bank'
import type { KnowledgeBank } from './knowledge-bank'
import { readBank } from './read-bank'
import { toldTwice } from './told-twice'
import { wordBridge } from './word-bridge'

type Widen = (stems: Set<string>) => Set<string>

/** A numbered bank never changes, and learning from it takes a moment. */
const bridges = new WeakMap<KnowledgeBank, Widen>()

function bridgeOf(bank: KnowledgeBank): Widen {
  const bridge = bridges.get(bank) ?? wordBridge(toldTwice(bank))
  bridges.set(bank, bridge)
  return bridge
}

/** Adds to the words of a text what staff wrote as their synonyms, and what both are called in the other language. */
export async function readOtherWords(): Promise<Widen> {
  const [bank, synonyms] = await Promise.all([currentBank().then(readBank), currentSynonyms()])
  const bridge = bridgeOf(bank)
  const sets = locales.flatMap((locale) => synonyms[locale].map((set) => set.map((member) => matterOf(member, locale))))
  return (stems) => {
    const meant = sets.filter((set) =>
      set.some((member) => member.size > 0 && [...member].every((stem) => stems.has(stem))),
    )
    return bridge(new Set([...stems, ...meant.flatMap((set) => set.flatMap((member) => [...member]))]))
  }
}
