'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { currentViewer } from '@/app/viewer'
import { type OpenCallRefusal, openCall } from '@/lib/calls/open-call'
import { asWeight } from '@/lib/calls/priority'
import { type FieldFault, readRequestData } from '@/lib/calls/request-data'
import { findRequest } from '@/lib/knowledge/find-request'
import { keepNote } from '@/lib/sessions/keep-note'
import type { StepRefusal } from '@/lib/sessions/record-step'

export type CallFormState = {
  error?: string
  faults?: Record<string, string>
  values?: { text: string; urgency: string; fields: Record<string, string> }
}

const callInput = z.object({
  key: z.uuid(),
  diagnosisId: z.uuid(),
  request: z.string().max(80).optional(),
  text: z.string().trim().max(4000).default(''),
  urgency: z.enum(['1', '2', '3']).default('2'),
})

const faultWords: Record<FieldFault, 'required' | 'tooLong' | 'outOfDate'> = {
  required: 'required',
  'too-long': 'tooLong',
  'not-a-choice': 'outOfDate',
  'not-a-date': 'required',
}

const typed = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Opens the call of a diagnosis. A visitor's words are kept with the diagnosis, and they come back after signing in. */
export async function openCallAction(_: CallFormState, form: FormData): Promise<CallFormState> {
  const input = callInput.safeParse(Object.fromEntries(form))
  const request = input.success && input.data.request ? await saving(() => findRequest(input.data.request ?? '')) : null
  const { values: fields, faults } =
    request && !('ok' in request)
      ? readRequestData(request, (id) => typed(form, `field.${id}`))
      : { values: {}, faults: {} }
  const values = { text: typed(form, 'text'), urgency: typed(form, 'urgency'), fields }
  // Words are looked up only where something is wrong: each look-up in an action reads the person again.
  const told = async (code: 'tooLong' | 'outOfDate' | 'notSaved') => ({
    error: (await getTranslations('common'))(code),
    values,
  })
  if (!input.success) return told(values.text.length > 4000 ? 'tooLong' : 'outOfDate')
  if (request && 'ok' in request) return told('notSaved')
  if (Object.keys(faults).length > 0) {
    const common = await getTranslations('common')
    return {
      values,
      faults: Object.fromEntries(Object.entries(faults).map(([id, fault]) => [id, common(faultWords[fault])])),
    }
  }

  const { key, diagnosisId, text } = input.data
  const urgency = asWeight(Number(input.data.urgency))
  const viewer = await currentViewer()
  const result = await saving<Awaited<ReturnType<typeof openCall>> | Awaited<ReturnType<typeof keepNote>>>(() =>
    viewer.actor
      ? openCall(viewer, { key, diagnosisId, text, urgency, fields }, new Date())
      : keepNote(viewer, { diagnosisId, text, fields, urgency }, new Date()),
  )
  if (!result.ok) {
    if (result.code === 'not-saved') return told('notSaved')
    const code = result.code as OpenCallRefusal | StepRefusal
    if (code === 'closed' || code === 'busy' || code === 'no-such-answer' || code === 'not-a-number')
      return told('outOfDate')
    return { error: (await getTranslations('calls'))(`refused.${code}`), values }
  }
  if (!('number' in result.value)) redirect(`/sign-in?next=${encodeURIComponent(`/diagnose/${diagnosisId}/call`)}`)
  redirect(`/calls/${result.value.number}?opened=1`)
}
