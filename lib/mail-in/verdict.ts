/** What became of a mail. The first three were worked with; of the others nothing was made. */
export const verdicts = [
  'message',
  'providerMessage',
  'call',
  'received',
  'bounce',
  'auto',
  'loop',
  'unknownSender',
  'tooMany',
  'refused',
] as const
export type Verdict = (typeof verdicts)[number]

export type Headers = { get: (name: string) => string | undefined }

/** Said by every mail that we send: one that comes back is a loop. */
export const ownHeader = 'x-knownfix'

const machines = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?(?:[+-].*)?)@/i

/**
 * Whether a machine wrote it: an undeliverable mail, an answer sent by itself, or one of our own. Nothing is made of
 * these, so that two machines never talk to each other.
 * Source: RFC 3834 (automatic responses), RFC 3464 (delivery reports).
 */
export function machineVerdict(
  headers: Headers,
  from: string,
  own: readonly string[],
): 'bounce' | 'auto' | 'loop' | null {
  const header = (name: string) => headers.get(name)?.trim().toLowerCase() ?? ''
  if (header(ownHeader) !== '' || own.some((address) => address.toLowerCase() === from.toLowerCase())) return 'loop'
  if (header('content-type').includes('report-type=delivery-status')) return 'bounce'
  if (header('x-failed-recipients') !== '' || header('return-path') === '<>') return 'bounce'
  if (machines.test(from)) return /^(?:mailer-daemon|postmaster|bounce)/i.test(from) ? 'bounce' : 'auto'
  const submitted = header('auto-submitted')
  if (submitted !== '' && submitted !== 'no') return 'auto'
  if (/^(?:bulk|junk|list|auto_reply)$/.test(header('precedence'))) return 'auto'
  const told = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'list-id', 'feedback-id']
  // Outlook puts the suppress header on what people write, too: only "all" is a machine's.
  return told.some((name) => header(name) !== '' && (name !== 'x-auto-response-suppress' || header(name) === 'all'))
    ? 'auto'
    : null
}

/** Whether a delivery report gives up; others only say that it takes longer. Source: RFC 3464, 2.3.3. */
export const isFinalBounce = (report: string): boolean =>
  (/^Action:[ \t]*([a-z]+)/im.exec(report)?.[1] ?? 'failed').toLowerCase() === 'failed'
