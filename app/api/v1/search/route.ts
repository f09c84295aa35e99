import { clientAddress } from '@/lib/auth/request-origin'
import { currentActor, proxySettings } from '@/lib/auth/session'
import { reportFault } from '@/lib/log'
import { search } from '@/lib/search/search'
import { searchInput } from '@/lib/search/search-input'
import { limiter } from '@/lib/search/token-bucket'

export const dynamic = 'force-dynamic'

/** Far above what typing needs, and room for an office behind one address; a script that wants more has to wait. */
const allow = limiter({ burst: 240, perSecond: 60 })

const answer = (body: object, status: number, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store', ...headers } })

/** GET /api/v1/search?q=&locale=&limit=&service=: what the asker may find, best first. */
export async function GET({ headers, url }: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    const client = actor?.id ?? clientAddress(headers, proxySettings())
    if (!allow(client, Date.now())) return answer({ error: 'too-many-requests' }, 429, { 'retry-after': '1' })

    const input = searchInput.safeParse(Object.fromEntries(new URL(url).searchParams))
    if (!input.success) {
      return answer({ error: 'bad-request', fields: input.error.issues.map((issue) => issue.path.join('.')) }, 400)
    }
    const { hits, engine, tookMs } = await search({ actor }, input.data)
    return answer({ hits: hits.map(({ score: _, ...hit }) => hit), engine, tookMs }, 200)
  } catch (fault) {
    reportFault('searching', fault)
    return answer({ error: 'search-unavailable' }, 503)
  }
}
