'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { callKinds, contractContent, priorities } from '@/lib/contracts/contract-content'
import { readDuration } from '@/lib/contracts/hours-text'
import { saveContract } from '@/lib/contracts/save-contract'

const formInput = z.object({
  organizationId: z.uuid(),
  version: z.coerce.number().int().min(0),
  calendarId: z.uuid(),
})

const text = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 20)

const targetsOf = (form: FormData) =>
  Object.fromEntries(
    callKinds.map((kind) => [
      kind,
      Object.fromEntries(
        priorities.map((priority) => [
          priority,
          {
            response: readDuration(text(form, `${kind}-${priority}-response`)),
            resolution: readDuration(text(form, `${kind}-${priority}-resolution`)),
          },
        ]),
      ),
    ]),
  )

export async function saveContractAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('contracts.admin')
  const input = formInput.safeParse(Object.fromEntries(form))
  const content = contractContent.safeParse({
    level: form.get('level'),
    place: form.get('place'),
    elsewhere: form.get('elsewhere'),
    languages: form.getAll('languages'),
    outOfScope: form.getAll('outOfScope'),
    pauseReasons: form.getAll('pauseReasons'),
    targets: targetsOf(form),
  })
  if (!input.success || !content.success) return { error: t('refused.contract') }

  const result = await saving(() => saveContract(actor, { ...input.data, content: content.data }, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/contracts')
  redirect(`/admin/contracts/${input.data.organizationId}?saved=1`)
}
