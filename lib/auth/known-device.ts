import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A browser on which a person has signed in before carries `id.mark.mark…`: a random id, and one signed mark for
 * each of the last accounts. It opens nothing; it only keeps a stranger's wrong guesses from counting against the
 * real person (OWASP: Slow Down Online Guessing Attacks with Device Cookies).
 */
const mostAccounts = 5
const shape = /^[\w-]{22}(\.[\w-]{22}){1,5}$/

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const emailKey = (email: string): string => sha256(email.trim().toLowerCase())

const mark = (deviceId: string, account: string, secret: string): string =>
  createHmac('sha256', secret).update(`known device\n${deviceId}\n${account}`).digest('base64url').slice(0, 22)

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** The counter of this account on this device, or null for a device that is unknown to the account. */
export function knownDeviceKey(cookie: string | undefined, account: string, secret: string): string | null {
  if (!cookie || !shape.test(cookie)) return null
  const [deviceId = '', ...marks] = cookie.split('.')
  const own = mark(deviceId, account, secret)
  return marks.some((each) => equal(each, own)) ? sha256(`${account}\n${deviceId}`) : null
}

/** The cookie after a successful sign-in of this account. */
export function rememberDevice(cookie: string | undefined, account: string, secret: string): string {
  const [given, ...marks] = cookie && shape.test(cookie) ? cookie.split('.') : []
  const deviceId = given ?? randomBytes(16).toString('base64url')
  const own = mark(deviceId, account, secret)
  return [deviceId, own, ...marks.filter((each) => each !== own)].slice(0, 1 + mostAccounts).join('.')
}
