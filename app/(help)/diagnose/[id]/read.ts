import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'

/** The diagnosis of this address, read once a request; not found for whom it does not exist. */
export const readPage = cache(async (id: string, at: number | undefined) => {
  if (!z.uuid().safeParse(id).success) notFound()
  return (await readDiagnosis(await currentViewer(), id, await pageLocale(), at)) ?? notFound()
})

/** `?step=2` shows the second step; anything else shows the next one. */
export function stepIndex(value: string | string[] | undefined): number | undefined {
  const step = typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : undefined
  return step === undefined ? undefined : step - 1
}
