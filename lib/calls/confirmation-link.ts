import { createHmac, timingSafeEqual } from 'node:crypto'

/** A link that can say one thing only: whether this resolution of this call works. */
type Confirmation = { callId: string; resolvedAt: Date }

const validForMs = 30 * 24 * 3600_000

function sealOf(body: string, secret: string): Buffer {
  return createHmac('sha256', `confirmation of a resolution\n${secret}`).update(body).digest()
}

/** The token of a confirmation. It dies with the resolution that it asks about, and 30 days after it. */
export function confirmationToken({ callId, resolvedAt }: Confirmation, secret: string): string {
  const body = `${callId}.${resolvedAt.getTime().toString(36)}`
  return `${body}.${sealOf(body, secret).toString('base64url')}`
}

const shape = /^([0-9a-f-]{36})\.([0-9a-z]{1,12})\.([A-Za-z0-9_-]{43})$/

/** What a token asks about; null when it is not ours or too old. */
export function readConfirmationToken(token: string, secret: string, now: Date): Confirmation | null {
  const [, callId, time, seal] = shape.exec(token) ?? []
  if (!callId || !time || !seal) return null
  if (!timingSafeEqual(Buffer.from(seal, 'base64url'), sealOf(`${callId}.${time}`, secret))) return null
  const resolvedAt = new Date(Number.parseInt(time, 36))
  return now.getTime() - resolvedAt.getTime() > validForMs ? null : { callId, resolvedAt }
}
