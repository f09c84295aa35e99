import { getTranslations } from 'next-intl/server'
import type { ChangeRefusal } from '@/lib/calls/change-call'

export type StepRefusal = ChangeRefusal | 'not-saved'

/** Why a step on a call was not taken. */
export async function refusalWords(code: StepRefusal): Promise<string> {
  if (code === 'not-saved') return (await getTranslations('common'))('notSaved')
  return (await getTranslations('desk'))(`refused.${code}`)
}

/** What was typed, to be shown again. */
export const typedValues = (form: FormData, ...names: string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
