import { type NextRequest, NextResponse } from 'next/server'
import { isSecureRequest } from '@/lib/auth/request-origin'
import { bodyFault } from '@/lib/security/body-fault'
import { keepForm, requestHeader } from '@/lib/security/forms-under-way'
import { pageHeaders } from '@/lib/security/page-headers'
import { refusalAnswer } from '@/lib/security/refusal-page'
import { isRequestFault, type RequestFault, requestFault } from '@/lib/security/request-fault'

/**
 * Turns away what the framework would answer with an error of its own, and gives the page that answers a form its
 * headers. Pages that are only looked at come prepared (listen-to-requests) and do not pass here.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const trustProxy = process.env.TRUST_PROXY === '1'
  const { pathname, search } = request.nextUrl
  const page = pageHeaders({
    path: pathname + search,
    isSecure: isSecureRequest(request.headers, { trustProxy, publicUrl: process.env.NEXTAUTH_URL }),
  })
  const fault = await faultOf(request, trustProxy)
  if (fault) {
    return refusalAnswer(fault, {
      path: pathname,
      acceptLanguage: request.headers.get('accept-language'),
      isScripted: request.headers.has('next-action'),
      nonce: page.nonce,
    })
  }
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(page.request)) headers.set(name, value)
  return NextResponse.next({ request: { headers }, headers: page.response })
}

async function faultOf(request: NextRequest, trustProxy: boolean): Promise<RequestFault | null> {
  const known = request.headers.get('x-knownfix-fault')
  if (isRequestFault(known)) return known
  const { method, headers, nextUrl } = request
  return (
    requestFault({ method, headers, path: nextUrl.pathname, trustProxy }) ??
    (await bodyFault(request, (form) => keepForm(headers.get(requestHeader) ?? '', form)))
  )
}

export const config = {
  matcher: [
    {
      source: '/((?!_next/static/|_next/image).*)',
      missing: [{ type: 'header', key: 'x-knownfix-prepared' }],
    },
  ],
}
