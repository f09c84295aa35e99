import { z } from 'zod'
import { filesOf, seeOther } from '@/app/plain-form'
import { currentActor } from '@/lib/auth/session'
import { intakeFormats } from '@/lib/intake/plan-intake'
import { startUpload, type UploadRefusal } from '@/lib/intake/start-upload'
import { reportFault } from '@/lib/log'
import { locales } from '@/lib/messages/locale'

export const dynamic = 'force-dynamic'

const source = z.string().trim().max(60).default('')
const asked = z.object({ key: z.uuid(), format: z.enum(intakeFormats), locale: z.enum(locales), source })
const page = '/studio/intake'

const refused = (why: UploadRefusal | 'not-saved', format: string) =>
  seeOther(`${page}?${new URLSearchParams({ refused: why, format })}`)

/** POST /api/intake: a plain form with files of another system, answered with the page of their dry run. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return seeOther('/sign-in')
  const form = await request.formData().catch(() => null)
  const input = asked.safeParse(form && Object.fromEntries(form))
  if (!form || !input.success) return new Response(null, { status: 400 })
  try {
    const files = await filesOf(form)
    const result = await startUpload(actor, { ...input.data, files }, new Date())
    return result.ok ? seeOther(`${page}/${result.value.id}`) : refused(result.code, input.data.format)
  } catch (fault) {
    reportFault('keeping an upload', fault)
    return refused('not-saved', input.data.format)
  }
}
