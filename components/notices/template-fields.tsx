'use client'

import { useState } from 'react'
import { TextAreaField, TextField } from '@/components/ui/field'
import { fillTemplate } from '@/lib/notify/mail-template'

type Props = {
  id: string
  now: { title: string; text: string }
  sample: { number: string; title: string }
  words: { subject: string; text: string; preview: string }
}

/** Subject and text of a mail, and how they read with a call filled in. */
export function TemplateFields({ id, now, sample, words }: Props) {
  const [{ title, text }, setTyped] = useState(now)
  return (
    <>
      <TextField
        label={words.subject}
        name="title"
        id={`${id}-title`}
        required
        maxLength={200}
        value={title}
        onChange={(event) => setTyped({ text, title: event.target.value })}
      />
      <TextAreaField
        label={words.text}
        name="text"
        id={`${id}-text`}
        required
        maxLength={4000}
        rows={4}
        value={text}
        onChange={(event) => setTyped({ title, text: event.target.value })}
      />
      <section aria-label={words.preview} className="grid gap-1 rounded-xl bg-sunken px-4 py-3">
        <p className="text-sm text-muted">{words.preview}</p>
        <p className="font-semibold">{fillTemplate(title, sample)}</p>
        <p className="whitespace-pre-line">{fillTemplate(text, sample)}</p>
      </section>
    </>
  )
}
