'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { ensureVisitor, openedSearch } from '@/lib/auth/session'
import { keepNext } from '@/lib/search/search-log'
import { startDiagnosis } from '@/lib/sessions/start-diagnosis'

const id = z.string().min(1).max(80)

const startInput = z.object({
  key: z.uuid(),
  words: z.string().trim().max(500).default(''),
  service: id.optional(),
  tree: id.optional(),
  problem: id.optional(),
  request: id.optional(),
  solution: id.optional(),
  result: z.enum(['solved', 'notSolved']).optional(),
  /** The search that led here. */
  search: z.uuid().optional(),
  /** Straight to the form for a call. */
  person: z.literal('1').optional(),
})

/** Starts a diagnosis and goes to its first screen; direct services and requests go to the call. */
export async function startAction(form: FormData): Promise<void> {
  const input = startInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/')
  const { solution, result, person, search, ...rest } = input.data
  const viewer = await currentViewer()
  const visitorKey = viewer.actor ? null : await ensureVisitor()

  const started = await startDiagnosis(
    { ...viewer, visitorKey },
    { ...rest, locale: await pageLocale(), ...(solution && result ? { tried: { solution, result } } : {}) },
    new Date(),
  )
  if (!started.ok) notFound()
  const searchId = search ?? z.uuid().safeParse(await openedSearch()).data
  if (searchId) await keepNext(searchId, started.value.id)
  redirect(`/diagnose/${started.value.id}${person === '1' || rest.request ? '/call' : ''}`)
}
