/** Names and attributes of the cookies the app sets itself. `__Host-` binds a cookie to this host, over https only. */
export type CookiePurpose = 'session' | 'visitor' | 'device' | 'locale' | 'search'

const hourInSeconds = 60 * 60
const dayInSeconds = 24 * hourInSeconds
const maxAge: Record<CookiePurpose, number> = {
  session: 7 * dayInSeconds,
  visitor: 90 * dayInSeconds,
  device: 365 * dayInSeconds,
  locale: 365 * dayInSeconds,
  search: hourInSeconds,
}

export const cookieName = (purpose: CookiePurpose, secure: boolean): string =>
  `${secure ? '__Host-' : ''}knownfix-${purpose}`

export const sessionMaxAge = maxAge.session

export const cookieAttributes = (purpose: CookiePurpose, secure: boolean) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure,
  maxAge: maxAge[purpose],
})
