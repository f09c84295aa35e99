import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Message } from '@/components/ui/message'
import { PasteFiles } from './paste-files'

type Props = {
  fields: Record<string, string>
  /** What came of the last attempt, when it was refused. */
  refused: string | null
  words: { label: string; hint: string; paste: string; submit: string }
  /** What else the form asks. */
  children?: ReactNode
}

/** Files from this device or the clipboard. A plain form: it needs no script, only pasting does. */
export function FileForm({ fields, refused, words, children }: Props) {
  return (
    <form action="/api/attachments" method="post" encType="multipart/form-data" className="grid gap-3" id="files">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused ? <Message tone="bad">{refused}</Message> : null}
      <div className="grid gap-1.5">
        <label htmlFor="files-input" className="font-medium">
          {words.label}
        </label>
        <p id="files-hint" className="text-sm text-muted">
          {words.hint}
        </p>
        <input
          id="files-input"
          name="files"
          type="file"
          multiple
          required
          aria-describedby="files-hint"
          className="min-h-11 w-full rounded-xl border border-edge bg-surface px-3.5 py-2 file:mr-3 file:rounded-lg file:border-0 file:bg-accent-soft file:px-3 file:py-1 file:font-medium file:text-accent-strong"
        />
        <PasteFiles inputId="files-input" words={words.paste} />
      </div>
      {children}
      <button type="submit" className={`${buttonClass({ look: 'secondary' })} justify-self-start`}>
        {words.submit}
      </button>
    </form>
  )
}
