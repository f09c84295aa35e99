'use client'

import { type RefObject, useEffect, useState } from 'react'
import { Card } from '@/components/ui/card'

export type SimilarOption = { number: number; title: string; detail: string }

export type SimilarWords = {
  title: string
  hint: string
  none: string /** Before a caller is chosen. */
  soon: string
  ownCause: string
}

type Props = {
  find: (form: FormData) => Promise<SimilarOption[]>
  form: RefObject<HTMLFormElement | null>
  formId: string
  /** Whatever changes what is alike: asked again when it does. */
  about: string
  words: SimilarWords
}

const pauseMs = 350

/** What is open at the caller's company about the same thing: chosen, the new call is put under it. */
export function SimilarCalls({ find, form, formId, about, words }: Props) {
  const [calls, setCalls] = useState<SimilarOption[]>([])
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      if (!form.current || about === '') return
      // A failed look-up is no loss: the call can be put under another later.
      const found = await find(new FormData(form.current)).catch(() => null)
      if (isCurrent && found) setCalls(found)
    }, pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [about, find, form])
  const option =
    'flex items-start gap-3 rounded-xl border border-edge px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft'
  return (
    <Card className="grid gap-3">
      <fieldset className="grid gap-2">
        <legend className="mb-2">
          <span className="block text-lg font-semibold">{words.title}</span>
          <span className="block text-sm text-muted">
            {about === '' ? words.soon : calls.length === 0 ? words.none : words.hint}
          </span>
        </legend>
        {calls.length === 0 ? null : (
          <label className={option}>
            <input
              type="radio"
              name="parent"
              value=""
              form={formId}
              defaultChecked
              className="mt-1 size-4.5 shrink-0 accent-accent"
            />
            {words.ownCause}
          </label>
        )}
        {calls.map(({ number, title, detail }) => (
          <label key={number} className={option}>
            <input
              type="radio"
              name="parent"
              value={number}
              form={formId}
              className="mt-1 size-4.5 shrink-0 accent-accent"
            />
            <span className="min-w-0 wrap-anywhere">
              <span className="block font-medium">
                {number} {title}
              </span>
              <span className="block text-sm text-muted">{detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Card>
  )
}
