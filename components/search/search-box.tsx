'use client'

import { useCombobox } from 'downshift'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Parts } from './parts'
import { type Suggestion, useSuggestions } from './use-suggestions'

export type SearchWords = {
  label: string
  placeholder: string
  submit: string
  suggestions: string
  answerFew: string
  kind: Record<string, string>
}

/** The one box: suggestions while typing, and a plain form that leads to /search where there is no script. */
export function SearchBox({
  words,
  locale,
  initial = '',
  large = false,
}: {
  words: SearchWords
  locale: string
  initial?: string
  large?: boolean
}) {
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(initial)
  const { hits, clear } = useSuggestions(text === initial ? '' : text, locale)
  const items: Suggestion[] =
    hits.length > 0 ? [...hits, { id: '', kind: 'all', url: `/search?q=${encodeURIComponent(text)}`, title: [] }] : []
  const box = useCombobox<Suggestion>({
    id: 'search',
    items,
    inputValue: text,
    itemToString: () => text,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) window.location.assign(selectedItem.url)
    },
    stateReducer: (_, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputKeyDownEscape || type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, inputValue: text, selectedItem: null }
        : changes,
  })
  const showing = box.isOpen && items.length > 0

  // What was typed before the script arrived counts as well.
  const adoptTyped = useEffectEvent(() => {
    const typed = input.current?.value ?? initial
    if (typed === initial) return
    setText(typed)
    box.openMenu()
  })
  useEffect(() => adoptTyped(), [])

  useEffect(() => {
    const submit = () => clear()
    const element = form.current
    element?.addEventListener('submit', submit)
    return () => element?.removeEventListener('submit', submit)
  }, [clear])

  return (
    <search>
      <form ref={form} action="/search" method="get" className="relative">
        <label
          {...box.getLabelProps()}
          htmlFor="search-input"
          className={
            large
              ? 'mb-3 block text-[clamp(1.6rem,1.3rem+1.6vw,2.25rem)] font-bold leading-tight tracking-tight'
              : 'sr-only'
          }
        >
          {words.label}
        </label>
        <div className="flex gap-2">
          <input
            {...box.getInputProps({
              ref: input,
              // At once: the box's own word of a change comes after the next frame, and a letter typed in between was lost.
              onChange: (event) => setText(event.currentTarget.value),
              onKeyDown: (event) => {
                // Enter without a chosen suggestion sends the form, as it does without script.
                if (event.key === 'Enter' && box.highlightedIndex < 0)
                  Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
              },
            })}
            name="q"
            type="text"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={500}
            required
            placeholder={words.placeholder}
            className="min-h-13 w-full min-w-0 rounded-xl border border-edge bg-surface px-4 text-lg placeholder:text-muted"
          />
          <button type="submit" className={buttonClass({ size: 'large' })}>
            {words.submit}
          </button>
        </div>
        <ul
          {...box.getMenuProps({ 'aria-label': words.suggestions })}
          className={
            showing
              ? 'absolute inset-x-0 z-20 mt-2 overflow-hidden rounded-2xl border border-line bg-surface py-1 shadow-card'
              : 'hidden'
          }
        >
          {showing
            ? items.map((item, index) => (
                <li
                  key={`${item.kind}:${item.id}`}
                  {...box.getItemProps({ item, index })}
                  className={`cursor-pointer px-4 py-2.5 ${box.highlightedIndex === index ? 'bg-accent-soft' : ''}`}
                >
                  {item.kind === 'all' ? (
                    <span className="font-semibold text-accent-strong">{words.answerFew}</span>
                  ) : (
                    <>
                      <span className="block text-sm text-muted">{words.kind[item.kind]}</span>
                      <Parts parts={item.title} />
                    </>
                  )}
                </li>
              ))
            : null}
        </ul>
      </form>
    </search>
  )
}
