'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentViewer } from '@/app/viewer'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { moveDiagnosis } from '@/lib/sessions/move-diagnosis'
import { reportAttempt } from '@/lib/sessions/report-attempt'
import { answerInput, attemptInput, moveInput } from '@/lib/sessions/step-input'

/** What the page binds comes back from the browser like any other input. */
const callNumber = z.number().int().positive()

type Recorded = Awaited<ReturnType<typeof answerQuestion>>

/** Back to the call, where the same diagnosis goes on; a refusal is told there. */
function goOn(bound: number, result: Recorded, hash = '#diagnosis'): never {
  const number = callNumber.safeParse(bound)
  if (!number.success) redirect('/desk')
  const page = `/desk/calls/${number.data}`
  revalidatePath(page)
  redirect(result.ok ? `${page}${hash}` : `${page}?refusedStep=${result.code}#diagnosis`)
}

/** No `answer` in the form is "I don't know". `number` is bound by the page. */
export async function answerAction(number: number, form: FormData): Promise<void> {
  const input = answerInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')
  const { answer = null, ...rest } = input.data
  goOn(number, await answerQuestion(await currentViewer(), { ...rest, answer }, new Date()))
}

export async function moveAction(number: number, form: FormData): Promise<void> {
  const input = moveInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')
  goOn(number, await moveDiagnosis(await currentViewer(), input.data, new Date()))
}

export async function attemptAction(number: number, form: FormData): Promise<void> {
  const input = attemptInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')
  const result = await reportAttempt(await currentViewer(), input.data, new Date())
  goOn(number, result, input.data.result === 'solved' ? '#resolve' : '#diagnosis')
}
