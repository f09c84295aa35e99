import { z } from 'zod'
import { readPicture } from '@/lib/attachments/read-picture'
import { currentActor } from '@/lib/auth/session'
import { reportFault } from '@/lib/log'

export const dynamic = 'force-dynamic'

const nothing = () => new Response(null, { status: 404 })

/** GET /api/pictures/<id>: a picture of an entry, for whoever may read the entry. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return nothing()
  try {
    const picture = await readPicture(await currentActor(), id.data, new Date())
    if (!picture) return nothing()
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        'content-type': picture.type,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(picture.name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        // What is behind an id never changes; who may see it does.
        'cache-control': 'private, max-age=600',
      },
    })
  } catch (fault) {
    reportFault('reading a picture', fault)
    return new Response(null, { status: 503 })
  }
}
