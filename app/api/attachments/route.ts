import { z } from 'zod'
import { filesOf, seeOther } from '@/app/plain-form'
import { type AttachRefusal, attachFiles } from '@/lib/attachments/attach-files'
import { currentActor } from '@/lib/auth/session'
import { reportFault } from '@/lib/log'

export const dynamic = 'force-dynamic'

const asked = z.object({
  key: z.uuid(),
  number: z.coerce.number().int().positive().max(2_000_000_000),
  reader: z.enum(['caller', 'colleagues']).default('caller'),
  from: z.enum(['desk', 'calls']),
})

/** POST /api/attachments: a plain form with files, answered with the page it came from. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return seeOther('/sign-in')
  const form = await request.formData().catch(() => null)
  const input = asked.safeParse(form && Object.fromEntries(form))
  if (!form || !input.success) return new Response(null, { status: 400 })

  const { from, reader, ...rest } = input.data
  const page = `${from === 'desk' ? '/desk' : ''}/calls/${rest.number}`
  try {
    const files = await filesOf(form)
    const result = await attachFiles(actor, { ...rest, internal: reader === 'colleagues', files }, new Date())
    if (!result.ok) return seeOther(`${page}?files=${result.code satisfies AttachRefusal}#files`)
    return seeOther(`${page}?files=added#history`)
  } catch (fault) {
    reportFault('keeping files', fault)
    return seeOther(`${page}?files=not-saved#files`)
  }
}
