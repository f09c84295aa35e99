'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { changeRetention } from '@/lib/search/search-log'

export async function saveRetentionAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const days = Number(form.get('days'))
  const t = await getTranslations('searches.retention')
  const result = await saving(() => changeRetention(actor, days, new Date()))
  if (!result.ok) {
    return {
      error: result.code === 'not-saved' ? (await getTranslations('common'))('notSaved') : t(`refused.${result.code}`),
    }
  }
  revalidatePath('/admin/searches')
  return { told: t('saved') }
}
