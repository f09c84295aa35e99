import { createHmac, timingSafeEqual } from 'node:crypto'

const validForMs = 5 * 60_000

/** `t=<unix seconds>,v1=<hex of HMAC-SHA256 over "<t>.<body>">`: who knows the secret sent it, just now. */
export function signBody(body: Buffer, secret: string, at: Date): string {
  const time = Math.floor(at.getTime() / 1000)
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`
}

export function isSigned(body: Buffer, signature: string, secret: string, now: Date): boolean {
  const [, time, seal] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  if (!time || !seal || Math.abs(now.getTime() - Number(time) * 1000) > validForMs) return false
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest()
  return timingSafeEqual(Buffer.from(seal, 'hex'), expected)
}
