import { z } from 'zod'
import { readAttachment } from '@/lib/attachments/read-attachment'
import { currentActor } from '@/lib/auth/session'
import { reportFault } from '@/lib/log'

export const dynamic = 'force-dynamic'

const nothing = () => new Response(null, { status: 404 })

/** GET /api/attachments/<id>: a file, to be saved and never to be shown as a page of ours. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).id)
  const actor = await currentActor()
  if (!actor || !id.success) return nothing()
  try {
    const file = await readAttachment(actor, id.data)
    if (!file) return nothing()
    const { name, type, bytes } = file
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    })
  } catch (fault) {
    reportFault('reading a file', fault)
    return new Response(null, { status: 503 })
  }
}
