'use client'

import { useId, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { TextAreaField } from '@/components/ui/field'
import { Markdown } from '@/components/ui/markdown'

type Props = {
  label: string
  hint?: string
  value: string
  lang: string
  rows?: number
  words: { preview: string; write: string }
  onChange: (value: string) => void
}

/** A Markdown text, written or as it will look. */
export function MarkdownField({ label, hint, value, lang, rows = 4, words, onChange }: Props) {
  const id = useId()
  const [looking, setLooking] = useState(false)
  return (
    <div className="relative grid gap-1.5">
      <button
        type="button"
        aria-pressed={looking}
        aria-label={`${words.preview}: ${label}`}
        onClick={() => setLooking(!looking)}
        className={`${buttonClass({ look: 'quiet', size: 'small' })} absolute -top-1.5 right-0`}
      >
        <span aria-hidden className={`${looking ? 'icon-pencil' : 'icon-eye'} size-4`} />
        {looking ? words.write : words.preview}
      </button>
      {looking ? (
        <>
          <p className="font-medium">{label}</p>
          <div lang={lang} className="min-h-24 rounded-xl border border-line bg-sunken px-4 py-3">
            <Markdown text={value} />
          </div>
        </>
      ) : (
        <TextAreaField
          label={<span className="block pr-28">{label}</span>}
          hint={hint}
          name={id}
          lang={lang}
          rows={rows}
          maxLength={20_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
