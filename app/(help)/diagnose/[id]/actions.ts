'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentViewer } from '@/app/viewer'
import type { Result } from '@/lib/result'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { leaveTree } from '@/lib/sessions/leave-tree'
import { moveDiagnosis } from '@/lib/sessions/move-diagnosis'
import type { StepRefusal } from '@/lib/sessions/record-step'
import { takenSteps } from '@/lib/sessions/replay'
import { reportAttempt } from '@/lib/sessions/report-attempt'
import { answerInput, attemptInput, moveInput } from '@/lib/sessions/step-input'
import type { StoredDiagnosis } from '@/lib/sessions/stored-diagnosis'

const leaveInput = z.object({ diagnosisId: z.uuid() })

/** On to the next step, at an address of its own; a refusal is told on the same screen. */
function goOn(diagnosisId: string, result: Result<StoredDiagnosis, StepRefusal>): never {
  if (!result.ok) redirect(`/diagnose/${diagnosisId}?refused=${result.code}`)
  redirect(`/diagnose/${diagnosisId}?step=${takenSteps(result.value.events).length + 1}`)
}

/** No `answer` in the form is "I don't know". */
export async function answerAction(form: FormData): Promise<void> {
  const input = answerInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/')
  const { answer = null, ...rest } = input.data
  goOn(input.data.diagnosisId, await answerQuestion(await currentViewer(), { ...rest, answer }, new Date()))
}

export async function attemptAction(form: FormData): Promise<void> {
  const input = attemptInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/')
  goOn(input.data.diagnosisId, await reportAttempt(await currentViewer(), input.data, new Date()))
}

export async function moveAction(form: FormData): Promise<void> {
  const input = moveInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/')
  goOn(input.data.diagnosisId, await moveDiagnosis(await currentViewer(), input.data, new Date()))
}

export async function leaveTreeAction(form: FormData): Promise<void> {
  const input = leaveInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/')
  goOn(input.data.diagnosisId, await leaveTree(await currentViewer(), input.data.diagnosisId, new Date()))
}
