'use client'

import { useRef } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import type { MarkdownCommandName } from './markdown-commands'
import type { MarkdownWords } from './markdown-words'

type Props = {
  /** Of the field that it is for. */
  label: string
  isReady: boolean
  words: MarkdownWords
  onCommand: (name: MarkdownCommandName) => void
  onPictures: (files: File[]) => void
}

const buttons: [MarkdownCommandName, string][] = [
  ['bold', 'icon-bold'],
  ['italic', 'icon-italic'],
  ['steps', 'icon-list-ordered'],
  ['list', 'icon-list'],
  ['link', 'icon-link'],
  ['code', 'icon-code'],
]
const buttonClass =
  'grid size-9 cursor-pointer place-items-center rounded-lg text-muted data-[hovered]:bg-sunken data-[hovered]:text-ink data-[focus-visible]:outline-3 data-[focus-visible]:outline-accent data-[disabled]:opacity-50'

/** What can be done to the text, by mouse and by arrow keys. */
export function MarkdownToolbar({ label, isReady, words, onCommand, onPictures }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Toolbar
      aria-label={`${words.toolbar}: ${label}`}
      className="flex flex-wrap items-center rounded-t-xl border border-b-0 border-edge bg-surface px-1"
    >
      {buttons.map(([name, icon]) => (
        <Button
          key={name}
          aria-label={words[name]}
          isDisabled={!isReady}
          onPress={() => onCommand(name)}
          className={buttonClass}
        >
          <span aria-hidden className={`${icon} size-4`} />
        </Button>
      ))}
      <Button
        aria-label={words.picture}
        isDisabled={!isReady}
        onPress={() => input.current?.click()}
        className={buttonClass}
      >
        <span aria-hidden className="icon-image-plus size-4" />
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        tabIndex={-1}
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </Toolbar>
  )
}
