'use server'

import { redirect } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { saving } from '@/app/saving'
import type { Candidate, RegisterState } from '@/components/desk/register-form'
import type { SimilarOption } from '@/components/desk/similar-calls'
import { currentActor, requireActor } from '@/lib/auth/session'
import { findCallers } from '@/lib/calls/find-callers'
import { findSimilar } from '@/lib/calls/find-similar'
import { linkChild } from '@/lib/calls/link-child'
import { asWeight } from '@/lib/calls/priority'
import { type RegisterRefusal, registerCall } from '@/lib/calls/register-call'

const weight = z.enum(['1', '2', '3']).transform((value) => asWeight(Number(value)))
const registerInput = z.object({
  key: z.uuid(),
  callerId: z.uuid(),
  words: z.string().trim().min(1).max(500),
  service: z
    .string()
    .max(80)
    .transform((value) => value || undefined),
  kind: z.enum(['incident', 'serviceRequest']).default('incident'),
  impact: weight,
  urgency: weight,
  note: z.string().trim().max(4000).default(''),
  /** The call about the same cause, where one was chosen. */
  parent: z
    .union([z.literal('').transform(() => undefined), z.coerce.number().int().positive().max(2_000_000_000)])
    .optional(),
})

const similarInput = z.object({ callerId: z.uuid(), words: z.string().max(500), service: z.string().max(80) })

const fields = ['caller', 'callerId', 'words', 'kind', 'service', 'impact', 'urgency', 'note'] as const

/** People who match what the agent has typed so far, in the field `caller`. */
export async function findCallersAction(form: FormData): Promise<Candidate[]> {
  const actor = await currentActor()
  const term = z.string().max(200).safeParse(form.get('caller'))
  const found = actor && term.success ? await findCallers(actor, term.data) : null
  return found?.ok ? found.value.map(asCandidate) : []
}

const asCandidate = (caller: {
  id: string
  name: string
  email: string
  phone: string | null
  organizationName: string
  level0Only: boolean
}) => ({
  id: caller.id,
  name: caller.name,
  detail: [caller.organizationName, caller.phone, caller.email].filter(Boolean).join(' · '),
  level0Only: caller.level0Only,
})

/** What is open at the caller's company about what has been typed so far. */
export async function findSimilarAction(form: FormData): Promise<SimilarOption[]> {
  const actor = await currentActor()
  const asked = similarInput.safeParse(Object.fromEntries(form))
  if (!actor || !asked.success) return []
  const format = await getFormatter()
  const now = new Date()
  const { callerId, words, service } = asked.data
  return (await findSimilar(actor, { callerId, words, service: service || null })).map((call) => ({
    number: call.number,
    title: call.title,
    detail: `${call.callerName} · ${format.relativeTime(call.createdAt, now)}`,
  }))
}

/** Registers a call. Without script the caller is searched on the first press and chosen on the second. */
export async function registerAction(_: RegisterState, form: FormData): Promise<RegisterState> {
  const actor = await requireActor()
  const t = await getTranslations('desk')
  const common = await getTranslations('common')
  const values = Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '')]))
  if (!values.callerId) {
    const candidates = await findCallersAction(form)
    return {
      values,
      candidates,
      error: candidates.length === 0 ? noCaller(t, values.caller) : t('registration.callerMany'),
    }
  }
  const input = registerInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { values, error: values.words?.trim() ? common('outOfDate') : common('required') }

  const { parent, ...typed } = input.data
  const result = await saving<Awaited<ReturnType<typeof registerCall>>>(async () =>
    registerCall(actor, { ...typed, locale: await pageLocale() }, new Date()),
  )
  if (!result.ok)
    return { values, error: result.code === 'not-saved' ? common('notSaved') : t(refusalWords[result.code]) }
  const { number } = result.value
  // The call is registered in any case; one that meanwhile cannot be put under the other stands alone.
  if (parent !== undefined)
    await saving<Awaited<ReturnType<typeof linkChild>>>(() => linkChild(actor, { number, parent }, new Date()))
  redirect(`/desk/calls/${number}?done=${actor.role === 'level0' ? 'passedOn' : 'registered'}`)
}

const refusalWords = {
  'not-permitted': 'refused.not-permitted',
  'no-such-caller': 'refused.no-such-caller',
  'not-found': 'registration.outOfDate',
  'changed-meanwhile': 'registration.outOfDate',
} as const satisfies Record<RegisterRefusal, string>

type T = Awaited<ReturnType<typeof getTranslations<'desk'>>>

const noCaller = (t: T, typed = '') =>
  typed.trim() === '' ? t('registration.callerNeeded') : t('registration.callerNone', { typed: typed.trim() })
