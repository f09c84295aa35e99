import { holdsNul, isPlainFormActionBody, isScriptedActionBody, plainFormActions } from './action-fault'
import { isKnownAction } from './known-actions'
import { longestBodyBytes, type RequestFault } from './request-fault'

/**
 * A page's POST is a form's action or nothing we know: anything else the framework would stumble over. A form sent
 * without script is handed to `keepForm`.
 */
export async function bodyFault(
  request: Request,
  keepForm: (form: FormData) => void = () => {},
): Promise<RequestFault | null> {
  if (request.method !== 'POST' || new URL(request.url).pathname.startsWith('/api/')) return null
  const body = await request.arrayBuffer().catch(() => null)
  if (!body) return 'malformed'
  if (body.byteLength > longestBodyBytes) return 'too-large'

  const type = request.headers.get('content-type') ?? ''
  const action = request.headers.get('next-action')
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
    if (!form || holdsNul(form)) return 'malformed'
    if (action) return isScriptedActionBody(action, form) ? null : 'malformed'
    if (!isPlainFormActionBody(form)) return 'malformed'
    if (!plainFormActions(form).every(isKnownAction)) return 'out-of-date'
    keepForm(form)
    return null
  }
  const text = type.startsWith('text/plain') ? new TextDecoder().decode(body) : null
  return action && text !== null && isScriptedActionBody(action, text) ? null : 'malformed'
}
