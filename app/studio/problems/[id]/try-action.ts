'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import type { TryAnswer } from '@/components/knowledge/editor/try-panel'
import { requireActor } from '@/lib/auth/session'
import { problemContent } from '@/lib/knowledge/problem-content'
import { type TryRefusal, tryProblem } from '@/lib/knowledge/try-problem'
import { jsonText } from './json-text'

const tryInput = z.object({ problemId: z.string().min(1).max(80), content: jsonText.pipe(problemContent) })

const words = {
  'not-permitted': 'tryFailed',
  'not-found': 'tryFailed',
  'not-ready': 'tryFailed',
  'no-answers': 'tryNone',
} as const satisfies Record<TryRefusal, string>

export async function tryAction(form: FormData): Promise<TryAnswer> {
  const actor = await requireActor()
  const t = await getTranslations('studio.editor')
  const input = tryInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('tryFailed') }

  const result = await tryProblem(actor, { ...input.data, locale: await pageLocale() })
  return result.ok ? { tried: result.value } : { error: t(words[result.code]) }
}
