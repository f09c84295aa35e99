import type { Place, QueueName } from '@/lib/calls/list-calls'
import { type Narrowing, narrowing, narrowingEntries } from '@/lib/calls/queue-filter'

type Asked = Record<string, string | string[] | undefined>

/** The address of a queue: what it is narrowed down to, the page of it, and what is to be said there. */
export function queueHref(
  queue: QueueName,
  narrow: Narrowing = {},
  { after, ...more }: { after?: Place; filter?: string; many?: string; undo?: string } = {},
): string {
  const place: [string, string][] = after ? [['after', `${after.rank}-${after.number}`]] : []
  return `/desk?${new URLSearchParams([['queue', queue], ...narrowingEntries(narrow), ...place, ...Object.entries(more)])}`
}

/** `2-1043`: the page after call 1043, which is of priority 2. */
export function placeOf(value: string | string[] | undefined): Place | undefined {
  const [, rank, number] = (typeof value === 'string' && /^(\d{1,14})-([1-9]\d{0,8})$/.exec(value)) || []
  return rank && number ? { rank: Number(rank), number: Number(number) } : undefined
}

/** What an address or a form narrows a queue down to; a field left empty does not. */
export const narrowingOf = (asked: Asked): Narrowing =>
  narrowing.parse(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')))
