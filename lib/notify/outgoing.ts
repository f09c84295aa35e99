import { partToken } from '@/lib/calls/part-link'
import { env } from '@/lib/env'
import type { UnsentMail } from './store'
import { type OutgoingKind, outgoingKinds } from './template-kinds'

export type Outgoing = { kind: OutgoingKind; number: string; path: string }

/** What a stored mail says: which words, about which call, and where its link leads. A fault of the program throws. */
export function readOutgoing({ kind, part }: Pick<UnsentMail, 'kind' | 'part'>): Outgoing {
  const known = outgoingKinds.find((each) => each === kind)
  if (known === 'mailUnknown') return { kind: known, number: '', path: '/' }
  if (!known || !part) throw new Error(`there is no mail of the kind ${kind}`)
  const link = { partId: part.id, serial: part.linkSerial, until: part.linkUntil }
  return { kind: known, number: String(part.call.number), path: `/provider/${partToken(link, env().NEXTAUTH_SECRET)}` }
}
