import type { Actor } from '@/lib/auth/policy'
import { isStaff } from '@/lib/auth/policy'
import { fold } from './fold'
import type { Part } from './highlight'
import type { SearchHit } from './search-hit'
import { isStopWord } from './stop-words'
import { findCalls } from './store/calls'
import { tokenise } from './tokenise'

const mostCalls = 5

/** The calls an actor may open, by number or by every telling word of the question. */
export async function searchCalls(actor: Actor | null, words: string): Promise<SearchHit[]> {
  if (!actor) return []
  const asked = [...new Set(tokenise(words).map((token) => token.text))].filter(
    (word) => !isStopWord(word) && word.length > 1,
  )
  const number = /^\s*#?(\d{1,9})\s*$/.exec(words)?.[1]
  if (asked.length === 0 && !number) return []
  const calls = await findCalls({
    callerId: isStaff(actor) ? null : actor.id,
    organizationId: actor.organizationId,
    number: number ? Number(number) : null,
    words: asked.slice(0, 12),
    limit: mostCalls,
  })
  return calls.map((call) => ({
    ...{
      kind: 'call' as const,
      id: String(call.number),
      url: `/calls/${call.number}`,
      service: call.serviceId,
      confidence: 'own' as const,
    },
    title: [{ text: `#${call.number} `, match: String(call.number) === number }, ...marked(call.title, asked)],
    excerpt: marked(call.description.slice(0, 180), asked),
    translated: true,
    score: 0,
  }))
}

function marked(text: string, asked: string[]): Part[] {
  return text
    .split(/(\s+)/)
    .filter(Boolean)
    .map((piece) => ({ text: piece, match: asked.some((word) => fold(piece).includes(word)) }))
}
