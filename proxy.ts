import { type NextRequest, NextResponse } from 'next/server'
import { isSecureRequest } from '@/lib/auth/request-origin'
import { bodyFault } from '@/lib/security/body-fault'
import { keepForm, requestHeader } from '@/lib/security/forms-under-way'
import { contentSecurityPolicy } from '@/lib/security/headers'
import { refusalAnswer } from '@/lib/security/refusal-page'
import { isRequestFault, type RequestFault, requestFault } from '@/lib/security/request-fault'

/** Gives every page its nonce and its policy, and turns away what the framework would answer with an error of its own. */
export async function proxy(request: NextRequest): Promise<Response> {
  const trustProxy = process.env.TRUST_PROXY === '1'
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const fault = await faultOf(request, trustProxy)
  if (fault) {
    return refusalAnswer(fault, {
      path: request.nextUrl.pathname,
      acceptLanguage: request.headers.get('accept-language'),
      isScripted: request.headers.has('next-action'),
      nonce,
    })
  }

  const policy = contentSecurityPolicy({
    nonce,
    isDevelopment: process.env.NODE_ENV === 'development',
    isSecure: isSecureRequest(request.headers, { trustProxy, publicUrl: process.env.NEXTAUTH_URL }),
  })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-knownfix-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'private, no-store')
  return response
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

export const config = { matcher: '/((?!_next/static/|_next/image).*)' }
