import { env } from '@/lib/env'
import { findCallId, tokenFor } from './store'
import { messageIdOf, replyAddress } from './thread-token'
import { ownHeader } from './verdict'

/** What a mail of ours carries so that a reply finds its way, and so that no machine answers it. */
export type MailEnvelope = { replyTo?: string; messageId?: string; headers: Record<string, string> }

const plain = { headers: { 'Auto-Submitted': 'auto-generated', [ownHeader]: '1' } }

async function along(about: Parameters<typeof tokenFor>[0], mailId: string): Promise<MailEnvelope> {
  const { MAIL_IN_ADDRESS: address } = env()
  if (!address) return plain
  const token = await tokenFor(about)
  return { ...plain, replyTo: replyAddress(address, token), messageId: messageIdOf(address, token, mailId) }
}

/** For a mail to a person about a call, or about nothing that could be answered. */
export async function replyWay({
  id,
  number,
  personId,
}: {
  id: string
  number: number | null
  personId: string
}): Promise<MailEnvelope> {
  const callId = number === null ? null : await findCallId(number)
  return callId === null ? plain : along({ callId, personId }, id)
}

/** For a mail to a provider about its part. */
export const partReplyWay = async ({ id, partId }: { id: string; partId: string | null }): Promise<MailEnvelope> =>
  partId === null ? plain : along({ partId }, id)
