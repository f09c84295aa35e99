import { createHmac, timingSafeEqual } from 'node:crypto'

/** A link by which a provider works one part of one call. It dies when it expires and when its serial is over. */
export type PartLink = { partId: string; serial: number; until: Date }

function sealOf(body: string, secret: string): Buffer {
  return createHmac('sha256', `a provider's part\n${secret}`).update(body).digest()
}

export function partToken({ partId, serial, until }: PartLink, secret: string): string {
  const body = `${partId}.${serial.toString(36)}.${until.getTime().toString(36)}`
  return `${body}.${sealOf(body, secret).toString('base64url')}`
}

const shape = /^([0-9a-f-]{36})\.([0-9a-z]{1,6})\.([0-9a-z]{1,12})\.([A-Za-z0-9_-]{43})$/

/** What a token is for; null when it is not ours or its time is over. */
export function readPartToken(token: string, secret: string, now: Date): PartLink | null {
  const [, partId, serial, time, seal] = shape.exec(token) ?? []
  if (!partId || !serial || !time || !seal) return null
  if (!timingSafeEqual(Buffer.from(seal, 'base64url'), sealOf(`${partId}.${serial}.${time}`, secret))) return null
  const until = new Date(Number.parseInt(time, 36))
  return now > until ? null : { partId, serial: Number.parseInt(serial, 36), until }
}
