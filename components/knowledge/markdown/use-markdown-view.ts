'use client'

import type { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLatest } from '@/components/ui/use-latest'
import { type MarkdownCommandName, markdownCommands } from './markdown-commands'
import { type PictureRefused, uploadPicture } from './upload-picture'

type Field = {
  value: string
  isShown: boolean
  maxLength: number
  attributes: Record<string, string>
  onChange: (value: string) => void
}

const altOf = (name: string) =>
  name
    .replace(/\.\w+$/, '')
    .replace(/[[\]\\]/g, ' ')
    .trim()

/**
 * A text area that becomes an editor once its code is there, keeping text, focus and cursor. `place` is where it goes;
 * `plain` the text area that stands there before.
 */
export function useMarkdownView(
  place: RefObject<HTMLDivElement | null>,
  plain: RefObject<HTMLTextAreaElement | null>,
  field: Field,
) {
  const view = useRef<EditorView | null>(null)
  const show = useRef<((view: EditorView, text: string) => void) | null>(null)
  const [isReady, setReady] = useState(false)
  const [sending, setSending] = useState(0)
  const [refused, setRefused] = useState<PictureRefused | null>(null)
  const newest = useRef(field)
  const tell = useLatest(field.onChange)

  /** The picture goes where the cursor was, wherever it has moved meanwhile. */
  const addPictures = async (files: File[]) => {
    setRefused(null)
    for (const file of files) {
      setSending((count) => count + 1)
      const answer = await uploadPicture(file)
      setSending((count) => count - 1)
      if ('error' in answer) setRefused(answer.error)
      else if (view.current) {
        const { from, to } = view.current.state.selection.main
        const insert = `![${altOf(file.name)}](${answer.address})`
        view.current.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } })
      }
    }
  }
  const add = useLatest((files: File[]) => void addPictures(files))

  useEffect(() => {
    newest.current = field
  })

  useEffect(() => {
    if (!field.isShown) return
    let isGone = false
    import('./markdown-view').then(
      ({ markdownView, showText }) => {
        if (isGone || !place.current) return
        const had = plain.current === document.activeElement ? plain.current : null
        view.current = markdownView({
          parent: place.current,
          text: newest.current.value,
          maxLength: newest.current.maxLength,
          attributes: newest.current.attributes,
          selection: had && { anchor: had.selectionStart, head: had.selectionEnd },
          onChange: tell,
          onPictures: add,
        })
        show.current = showText
        setReady(true)
      },
      () => {},
    )
    return () => {
      isGone = true
      view.current?.destroy()
      view.current = null
      setReady(false)
    }
  }, [field.isShown, place, plain, tell, add])

  useEffect(() => {
    if (view.current) show.current?.(view.current, field.value)
  }, [field.value])

  const run = (name: MarkdownCommandName) => {
    const { current } = view
    if (!current) return
    current.dispatch({ ...markdownCommands[name](current.state), userEvent: 'input' })
    current.focus()
  }
  return { isReady, isSending: sending > 0, refused, run, addPictures, focus: () => view.current?.focus() }
}
