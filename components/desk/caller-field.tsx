'use client'

import { useCombobox } from 'downshift'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import type { Candidate } from './register-form'

export type CallerWords = Record<'caller' | 'callerHint' | 'callerNone' | 'callerMany' | 'callerChange', string>

type Props = {
  findCallers: (form: FormData) => Promise<Candidate[]>
  typed: string
  /** Who was found where there is no script: one of them is chosen with the next press. */
  candidates: Candidate[]
  onChosen: () => void
  words: CallerWords
}

const pauseMs = 120
const leastLetters = 2

/** The people that match, after each pause in typing; null while nothing has been asked. */
function useCallers(text: string, findCallers: Props['findCallers']): Candidate[] | null {
  const [found, setFound] = useState<Candidate[] | null>(null)
  const asked = text.trim()
  useEffect(() => {
    if (asked.length < leastLetters) {
      setFound(null)
      return
    }
    let isCurrent = true
    const timer = setTimeout(async () => {
      // A failed look-up is no loss: sending the form looks again.
      const form = new FormData()
      form.set('caller', asked)
      const callers = await findCallers(form).catch(() => null)
      if (isCurrent) setFound(callers)
    }, pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked, findCallers])
  return found
}

/** Finds the caller by name, address or number; Enter takes the first and goes on. */
export function CallerField({ findCallers, typed, candidates, onChosen, words }: Props) {
  const [chosen, setChosen] = useState<Candidate | null>(null)
  const [text, setText] = useState(typed)
  const input = useRef<HTMLInputElement>(null)
  const found = useCallers(chosen ? '' : text, findCallers)
  const items = found ?? []
  const box = useCombobox<Candidate>({
    id: 'caller',
    items,
    inputValue: text,
    itemToString: (item) => item?.name ?? '',
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return
      setChosen(selectedItem)
      onChosen()
    },
  })

  const { openMenu } = box
  useEffect(() => {
    if (found !== null && found.length > 0 && document.activeElement === input.current) openMenu()
  }, [found, openMenu])

  // What was typed before the script was there counts as well.
  useEffect(() => setText((text) => input.current?.value || text), [])

  if (chosen)
    return (
      <div className="grid gap-1.5">
        <span className="font-medium">{words.caller}</span>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl bg-accent-soft px-4 py-2.5">
          <input type="hidden" name="callerId" value={chosen.id} />
          <input type="hidden" name="caller" value={chosen.name} />
          <p className="min-w-0 flex-1">
            <span className="block font-semibold">{chosen.name}</span>
            <span className="block text-sm text-muted [overflow-wrap:anywhere]">{chosen.detail}</span>
          </p>
          <button
            type="button"
            className={buttonClass({ look: 'quiet', size: 'small' })}
            onClick={() => {
              setChosen(null)
              requestAnimationFrame(() => input.current?.focus())
            }}
          >
            {words.callerChange}
          </button>
        </div>
      </div>
    )

  const isOpen = box.isOpen && items.length > 0
  return (
    <div className="grid gap-3">
      <div className="relative grid gap-1.5">
        <label {...box.getLabelProps()} htmlFor="caller-input" className="font-medium">
          {words.caller}
        </label>
        <p id="caller-hint" className="text-sm text-muted">
          {words.callerHint}
        </p>
        <input
          {...box.getInputProps({
            ref: input,
            // At once: the box's own word of a change comes after the next frame, and a letter typed in between was lost.
            onChange: (event) => setText(event.currentTarget.value),
            onKeyDown: (event) => {
              // Enter never sends a form that has no caller yet.
              if (event.key === 'Enter' && !(event.ctrlKey || event.metaKey)) event.preventDefault()
            },
          })}
          name="caller"
          type="text"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the page is for this field, and somebody is waiting on the phone
          autoFocus
          maxLength={120}
          aria-describedby="caller-hint"
          className="min-h-11 w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5"
        />
        <ul
          {...box.getMenuProps({ 'aria-label': words.caller })}
          className={
            isOpen
              ? 'absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-xl border border-line bg-surface py-1 shadow-card'
              : 'hidden'
          }
        >
          {isOpen
            ? items.map((item, index) => (
                <li
                  key={item.id}
                  {...box.getItemProps({ item, index })}
                  className={`cursor-pointer px-4 py-2 ${box.highlightedIndex === index ? 'bg-accent-soft' : ''}`}
                >
                  <span className="block font-medium">{item.name}</span>
                  <span className="block text-sm text-muted">{item.detail}</span>
                </li>
              ))
            : null}
        </ul>
        <p role="status" className="text-sm text-muted empty:hidden">
          {found?.length === 0 ? words.callerNone.replace('{typed}', text.trim()) : ''}
        </p>
      </div>
      {candidates.length > 0 && text === typed ? (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 font-medium">{words.callerMany}</legend>
          {candidates.map((each) => (
            <label
              key={each.id}
              className="flex items-center gap-3 rounded-xl border border-edge px-4 py-2 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name="callerId"
                value={each.id}
                defaultChecked={candidates.length === 1}
                className="size-4.5 accent-accent"
              />
              <span>
                <span className="block font-medium">{each.name}</span>
                <span className="block text-sm text-muted">{each.detail}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  )
}
