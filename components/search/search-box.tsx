'use client'

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { useOptionKeys } from '@/components/ui/use-option-keys'
import { Parts } from './parts'
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches'
import { useSuggestions } from './use-suggestions'

export type SearchWords = {
  label: string
  placeholder: string
  submit: string
  suggestions: string
  answerFew: string
  recent: string
  clear: string
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
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(initial)
  const [recent, setRecent] = useState<string[]>([])
  const hits = useSuggestions(text === initial ? '' : text, locale)
  const isEmpty = text.trim() === ''
  const { showing, open, close, inputProps } = useOptionKeys({ input, list, options: isEmpty ? recent : hits })

  // What was typed before the script arrived counts as well.
  const adoptTyped = useEffectEvent(() => {
    setText(input.current?.value ?? initial)
    if (document.activeElement === input.current) open()
  })
  useEffect(() => adoptTyped(), [])
  useEffect(() => {
    if (initial !== '') rememberSearch(initial)
    setRecent(recentSearches())
  }, [initial])

  return (
    <search>
      <form action="/search" method="get" className="relative" onSubmit={close}>
        <label
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
            {...inputProps}
            ref={input}
            id="search-input"
            aria-controls="search-options"
            defaultValue={initial}
            onChange={(event) => {
              setText(event.currentTarget.value)
              open()
            }}
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
        <div
          ref={list}
          id="search-options"
          role="listbox"
          aria-label={isEmpty ? words.recent : words.suggestions}
          onMouseDown={(event) => event.preventDefault()}
          className={
            showing
              ? 'absolute inset-x-0 z-20 mt-2 overflow-hidden rounded-2xl border border-line bg-surface py-1 shadow-card'
              : 'hidden'
          }
        >
          {showing && isEmpty ? <Recent searches={recent} words={words} onClear={() => setRecent([])} /> : null}
          {showing && !isEmpty
            ? hits.map(({ kind, id, title }) => (
                <Suggested
                  key={`${kind}:${id}`}
                  id={`search-option-${kind}-${id}`}
                  href={openHref(text, hits.length, kind, id)}
                >
                  <span className="block text-sm text-muted">{words.kind[kind]}</span>
                  <Parts parts={title} />
                </Suggested>
              ))
            : null}
          {showing && !isEmpty ? (
            <Suggested id="search-option-all" href={`/search?q=${encodeURIComponent(text)}`}>
              <span className="font-semibold text-accent-strong">{words.answerFew}</span>
            </Suggested>
          ) : null}
        </div>
      </form>
    </search>
  )
}

/** Leads to the hit and tells that it was opened for these words. */
const openHref = (q: string, hits: number, kind: string, entry: string) =>
  `/api/v1/search/open?${new URLSearchParams({ q: q.trim(), hits: String(hits), kind, entry })}`

function Suggested({ id, href, children }: { id: string; href: string; children: ReactNode }) {
  return (
    <a
      id={id}
      href={href}
      role="option"
      tabIndex={-1}
      className="block px-4 py-2.5 text-ink no-underline hover:bg-accent-soft aria-selected:bg-accent-soft"
    >
      {children}
    </a>
  )
}

/** What was looked for before on this device, while nothing is typed. */
function Recent({ searches, words, onClear }: { searches: string[]; words: SearchWords; onClear: () => void }) {
  return (
    <>
      {searches.map((search) => (
        <Suggested
          key={search}
          id={`search-option-recent-${search.replace(/[^\p{L}\p{N}]+/gu, '-')}`}
          href={`/search?q=${encodeURIComponent(search)}`}
        >
          <span className="block text-sm text-muted">{words.recent}</span>
          {search}
        </Suggested>
      ))}
      <button
        type="button"
        id="search-option-clear"
        role="option"
        aria-selected={false}
        tabIndex={-1}
        onClick={() => {
          forgetSearches()
          onClear()
        }}
        className="block w-full px-4 py-2.5 text-left font-semibold text-accent-strong hover:bg-accent-soft aria-selected:bg-accent-soft"
      >
        {words.clear}
      </button>
    </>
  )
}
