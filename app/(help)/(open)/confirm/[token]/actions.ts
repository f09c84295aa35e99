'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { confirmByLink, rejectByLink } from '@/lib/calls/confirm-by-link'

type State = { error?: string; text?: string; asks?: boolean }

const said = z.string().trim().max(4000)
const input = z.object({ token: z.string().max(200), text: said.default(''), sure: z.literal('1').optional() })
const rejectInput = input.extend({ text: said.min(1) })

async function answer(
  shape: z.ZodType<z.infer<typeof input>>,
  form: FormData,
  done: string,
  say: typeof confirmByLink,
): Promise<State> {
  const typed = String(form.get('text') ?? '')
  const given = shape.safeParse(Object.fromEntries(form))
  const common = await getTranslations('common')
  if (!given.success) return { error: common('required'), text: typed }

  const { token, text, sure } = given.data
  const result = await saving<Awaited<ReturnType<typeof say>>>(() =>
    say(token, { text, sure: sure === '1' }, new Date()),
  )
  if (result.ok) redirect(`/confirm/done?said=${done}`)
  if (result.code === 'not-saved') return { error: common('notSaved'), text: typed }
  const t = await getTranslations('calls')
  return { error: t(`refused.${result.code}`), text: typed, asks: result.code === 'contradicts' }
}

export const confirmByLinkAction = async (_: State, form: FormData): Promise<State> =>
  answer(input, form, 'works', confirmByLink)

export const rejectByLinkAction = async (_: State, form: FormData): Promise<State> =>
  answer(rejectInput, form, 'broken', rejectByLink)
