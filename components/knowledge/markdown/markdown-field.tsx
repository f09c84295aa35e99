'use client'

import { useId, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Markdown } from '@/components/ui/markdown'
import { MarkdownToolbar } from './markdown-toolbar'
import type { MarkdownWords } from './markdown-words'
import { useMarkdownView } from './use-markdown-view'

type Props = {
  label: string
  hint?: string | undefined
  value: string
  /** In a form that is sent as it stands. */
  name?: string
  lang: string
  rows?: keyof typeof heights
  words: MarkdownWords
  onChange: (value: string) => void
}

const maxLength = 20_000
/** As many lines as the text area before it has. */
const heights = { 2: '[--rows:4.6rem]', 4: '[--rows:7.9rem]', 6: '[--rows:11.2rem]' } as const
const frame = 'w-full rounded-b-xl border border-edge bg-surface text-ink'

/** A Markdown text, written or as it will look. Before the editor's code is there, or without it, a plain text area. */
export function MarkdownField({ label, hint, value, name, lang, rows = 4, words, onChange }: Props) {
  const id = useId()
  const [isLooking, setLooking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const editor = useMarkdownView(place, plain, {
    ...{ value, maxLength, onChange, isShown: !isLooking },
    attributes: {
      ...{ lang, role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${id}-label`, spellcheck: 'true' },
      ...(hint ? { 'aria-describedby': `${id}-hint` } : {}),
    },
  })
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex flex-wrap items-end justify-between gap-x-3">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the keys; a click on its name goes to it, as everywhere */}
        <label id={`${id}-label`} htmlFor={`${id}-plain`} className="font-medium" onClick={editor.focus}>
          {label}
        </label>
        <button
          type="button"
          aria-pressed={isLooking}
          aria-label={`${words.preview}: ${label}`}
          onClick={() => setLooking(!isLooking)}
          className={buttonClass({ look: 'quiet', size: 'small' })}
        >
          <span aria-hidden className={`${isLooking ? 'icon-pencil' : 'icon-eye'} size-4`} />
          {isLooking ? words.write : words.preview}
        </button>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {name !== undefined && (isLooking || editor.isReady) ? <input type="hidden" name={name} value={value} /> : null}
      {isLooking ? (
        <div lang={lang} className="min-h-24 rounded-xl border border-line bg-sunken px-4 py-3">
          <Markdown text={value} />
        </div>
      ) : (
        <div>
          <MarkdownToolbar
            {...{ label, words }}
            isReady={editor.isReady}
            onCommand={editor.run}
            onPictures={editor.addPictures}
          />
          <div ref={place} className={editor.isReady ? `${frame} ${heights[rows]}` : 'hidden'} />
          {editor.isReady ? null : (
            <textarea
              ref={plain}
              id={`${id}-plain`}
              name={name ?? id}
              aria-labelledby={`${id}-label`}
              lang={lang}
              rows={rows}
              maxLength={maxLength}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              className={`${frame} block px-3.5 py-2.5`}
            />
          )}
        </div>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {editor.isSending ? words.sending : ''}
      </p>
      <p role="alert" className="text-sm font-medium text-bad empty:hidden">
        {editor.refused ? words.refused[editor.refused] : ''}
      </p>
    </div>
  )
}
