'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { saving } from '@/app/saving'
import { currentViewer } from '@/app/viewer'
import { flagReasons, flagTextLimit } from '@/lib/feedback/flag'
import { flagEntry } from '@/lib/feedback/flag-entry'
import { contentId } from '@/lib/knowledge/content-parts'

const flagInput = z.object({
  key: z.uuid(),
  kind: z.enum(['problem', 'tree']),
  entryId: contentId,
  solutionId: z.union([z.literal('').transform(() => null), contentId]),
  reason: z.enum(flagReasons),
  text: z.string().trim().max(flagTextLimit),
})

/** Says what is wrong with an entry, and comes back to where it was met. */
export async function flagAction(form: FormData): Promise<void> {
  const input = flagInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/')
  const { kind, entryId } = input.data
  const { actor } = await currentViewer()
  const locale = await pageLocale()
  const result = await saving<Awaited<ReturnType<typeof flagEntry>>>(() =>
    flagEntry(actor, { ...input.data, locale }, new Date()),
  )
  const page = `/${kind === 'problem' ? 'problems' : 'trees'}/${entryId}`
  redirect(`${page}?flag=${result.ok || result.code === 'known-enough' ? 'sent' : result.code}#flag`)
}
