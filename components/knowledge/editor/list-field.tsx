'use client'

import { useId, useState } from 'react'
import { TextField } from '@/components/ui/field'

type Props = {
  label: string
  hint: string
  lang?: string
  value: string[]
  most: number
  onChange: (value: string[]) => void
}

const split = (text: string) => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((word) => word.trim().slice(0, 80))
      .filter(Boolean),
  ),
]

/** Words between commas. Keeps what is typed as it is typed: a comma at the end is a word about to come. */
export function ListField({ label, hint, lang, value, most, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState(value.join(', '))
  const kept = split(text).slice(0, most)
  // Found again, thrown away: then it is no longer what was typed here.
  const isTyped = kept.length === value.length && kept.every((word, i) => word === value[i])
  return (
    <TextField
      label={label}
      hint={hint}
      name={id}
      lang={lang}
      value={isTyped ? text : value.join(', ')}
      onChange={(event) => {
        setText(event.target.value)
        onChange(split(event.target.value).slice(0, most))
      }}
    />
  )
}
