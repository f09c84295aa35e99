import en from '@/lib/messages/en/refusal.json'
import { pickLocale } from '@/lib/messages/locale'
import tr from '@/lib/messages/tr/refusal.json'
import { plainPage, plainPagePolicy } from './plain-page'
import { type RequestFault, statusOf } from './request-fault'

const words = { en, tr }

type Asked = { path: string; acceptLanguage: string | null; isScripted: boolean; nonce: string }

/** The answer to a request that is turned away: a page for people, JSON for programs, plain words for the router. */
export function refusalAnswer(fault: RequestFault, { path, acceptLanguage, isScripted, nonce }: Asked): Response {
  const locale = pickLocale(acceptLanguage)
  const { title, text } = words[locale][fault]
  const status = statusOf[fault]
  const noStore = { 'Cache-Control': 'private, no-store', ...(status === 405 ? { Allow: 'GET, HEAD, POST' } : {}) }
  // Files are sent by a page's own form, so a person reads the answer.
  if (path.startsWith('/api/') && !['/api/attachments', '/api/intake'].includes(path))
    return Response.json({ error: fault }, { status, headers: noStore })
  if (isScripted)
    return new Response(title, { status, headers: { ...noStore, 'Content-Type': 'text/plain; charset=utf-8' } })

  const body = `<p>${text}</p><p><a href="/">${words[locale].home}</a></p>`
  return new Response(plainPage({ locale, title, body, nonce }), {
    status,
    headers: {
      ...noStore,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': plainPagePolicy(nonce),
    },
  })
}
