import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { clientAddress } from '@/lib/auth/request-origin'
import { currentActor, openedSearch, proxySettings, rememberOpenedSearch } from '@/lib/auth/session'
import { reportFault } from '@/lib/log'
import { entryUrl, hitKinds } from '@/lib/search/entry-url'
import { keepClick, keepSearch } from '@/lib/search/search-log'
import { limiter } from '@/lib/search/token-bucket'

export const dynamic = 'force-dynamic'

/** As fast as a person can open hits; beyond that hits still open, but nothing more is kept. */
const allow = limiter({ burst: 60, perSecond: 2 })

const openInput = z.object({
  kind: z.enum(hitKinds),
  entry: z.string().min(1).max(100),
  /** The search that showed the hit; without one the hit was suggested for `q`. */
  search: z.uuid().optional(),
  q: z.string().trim().min(1).max(500).optional(),
  hits: z.coerce.number().int().min(1).max(50).default(1),
})

/** GET /api/v1/search/open?kind=&entry=&search=: keeps that a hit was opened, and leads to it; a link that needs no script. */
export async function GET({ headers, url }: Request): Promise<Response> {
  const input = openInput.safeParse(Object.fromEntries(new URL(url).searchParams))
  if (!input.success) return Response.json({ error: 'bad-request' }, { status: 400 })
  try {
    const actor = await currentActor()
    if (allow(actor?.id ?? clientAddress(headers, proxySettings()), Date.now())) await keep(actor, input.data)
  } catch (fault) {
    // Whoever wants to read must not be stopped by what is written down about it.
    reportFault('keeping an opened hit', fault)
  }
  const { kind, entry } = input.data
  return new Response(null, {
    status: 303,
    headers: { location: entryUrl(kind, entry), 'cache-control': 'private, no-store' },
  })
}

async function keep(actor: Awaited<ReturnType<typeof currentActor>>, input: z.infer<typeof openInput>) {
  const { kind, entry, search, q, hits } = input
  const now = new Date()
  const id = search ?? randomUUID()
  if (!search) {
    if (!q) return
    const previous = z.uuid().safeParse(await openedSearch()).data
    await keepSearch(
      actor,
      { id, request: { q, locale: await pageLocale() }, hits, engine: 'suggested', previous },
      now,
    )
  }
  await keepClick(id, { kind, entryId: entry }, now)
  await rememberOpenedSearch(id)
}
