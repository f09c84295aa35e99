import { addPicture, type PictureRefusal } from '@/lib/attachments/add-picture'
import { currentActor } from '@/lib/auth/session'
import { reportFault } from '@/lib/log'

export const dynamic = 'force-dynamic'

const statuses: Record<PictureRefusal, number> = { 'not-permitted': 404, 'too-large': 413, 'no-picture': 415 }

/** POST /api/pictures: a picture pasted into a text, as `file` of a form; answers what the Markdown names. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return Response.json({ error: 'not-permitted' }, { status: 404 })
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) return Response.json({ error: 'no-picture' }, { status: 400 })
  try {
    const given = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const result = await addPicture(actor, given, new Date())
    if (!result.ok) return Response.json({ error: result.code }, { status: statuses[result.code] })
    return Response.json(result.value, { status: 201 })
  } catch (fault) {
    reportFault('keeping a picture', fault)
    return Response.json({ error: 'not-saved' }, { status: 503 })
  }
}
