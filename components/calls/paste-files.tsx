'use client'

import { useEffect, useState } from 'react'

/** Puts a picture that is pasted anywhere on the page into the field for files, and says so. */
export function PasteFiles({ inputId, words }: { inputId: string; words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const take = ({ clipboardData }: ClipboardEvent) => {
      const input = document.getElementById(inputId)
      const pasted = [...(clipboardData?.files ?? [])]
      if (!(input instanceof HTMLInputElement) || pasted.length === 0) return
      const all = new DataTransfer()
      for (const file of [...(input.files ?? []), ...pasted]) all.items.add(file)
      input.files = all.files
      setSaid(words.replace('{names}', pasted.map(({ name }) => name).join(', ')))
      input.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [inputId, words])
  return (
    <p role="status" className="text-sm font-medium text-good empty:hidden">
      {said}
    </p>
  )
}
