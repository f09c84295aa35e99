'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { useOptionKeys } from '@/components/ui/use-option-keys'
import type { Candidate } from './register-form'

export type CallerWords = Record<'caller' | 'callerHint' | 'callerNone' | 'callerMany' | 'callerChange', string>

type Props = {
  findCallers: (form: FormData) => Promise<Candidate[]>
  typed: string
  /** Who was found where there is no script: one of them is chosen with the next press. */
  candidates: Candidate[]
  onChosen: (caller: Candidate) => void
  words: CallerWords
}

const pauseMs = 120
const leastLetters = 2

const nobody: Candidate[] = []

/** The people that match, after each pause in typing, and what they were asked by; null while nothing was answered. */
function useCallers(asked: string, findCallers: Props['findCallers']): { asked: string; callers: Candidate[] } | null {
  const [found, setFound] = useState<{ asked: string; callers: Candidate[] } | null>(null)
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
      if (isCurrent) setFound(callers && { asked, callers })
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
  const list = useRef<HTMLDivElement>(null)
  const asked = chosen ? '' : text.trim()
  const found = useCallers(asked, findCallers)
  const options = found?.callers ?? nobody
  // Enter takes the first, so it waits for who is found by the last letter too.
  const isStale = found?.asked !== asked
  const { showing, open, inputProps } = useOptionKeys({ input, list, options, isStale, takesFirst: true })

  const choose = (each: Candidate) => {
    setChosen(each)
    onChosen(each)
  }
  // Whoever presses Enter before the answer is there need not press it again.
  const isAwaited = useRef(false)
  const takeAwaited = useEffectEvent(() => {
    const [first] = options
    if (isAwaited.current && first) choose(first)
    isAwaited.current = false
  })
  useEffect(() => {
    if (!isStale) takeAwaited()
  }, [isStale])

  // What was typed before the script was there counts as well.
  const adoptTyped = useEffectEvent(() => {
    setText((text) => input.current?.value || text)
    if (document.activeElement === input.current) open()
  })
  useEffect(() => adoptTyped(), [])

  if (chosen)
    return (
      <div className="grid gap-1.5">
        <span className="font-medium">{words.caller}</span>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl bg-accent-soft px-4 py-2.5">
          <input type="hidden" name="callerId" value={chosen.id} />
          <input type="hidden" name="caller" value={chosen.name} />
          <p className="min-w-0 flex-1">
            <span className="block font-semibold">{chosen.name}</span>
            <span className="block text-sm text-muted wrap-anywhere">{chosen.detail}</span>
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

  return (
    <div className="grid gap-3">
      <div className="relative grid gap-1.5">
        <label htmlFor="caller-input" className="font-medium">
          {words.caller}
        </label>
        <p id="caller-hint" className="text-sm text-muted">
          {words.callerHint}
        </p>
        <input
          {...inputProps}
          ref={input}
          id="caller-input"
          aria-controls="caller-options"
          defaultValue={text}
          onChange={(event) => {
            isAwaited.current = false
            setText(event.currentTarget.value)
            open()
          }}
          onBlur={() => {
            inputProps.onBlur()
            isAwaited.current = false
          }}
          onKeyDown={(event) => {
            inputProps.onKeyDown(event)
            // Enter never sends a form that has no caller yet.
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            isAwaited.current = isStale
          }}
          name="caller"
          type="text"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the page is for this field, and somebody is waiting on the phone
          autoFocus
          maxLength={120}
          aria-describedby="caller-hint"
          className="min-h-11 w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5"
        />
        <div
          ref={list}
          id="caller-options"
          role="listbox"
          aria-label={words.caller}
          onMouseDown={(event) => event.preventDefault()}
          className={
            showing
              ? 'absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-xl border border-line bg-surface py-1 shadow-card'
              : 'hidden'
          }
        >
          {showing
            ? options.map((each) => (
                <button
                  key={each.id}
                  id={`caller-${each.id}`}
                  type="button"
                  role="option"
                  tabIndex={-1}
                  className="block w-full px-4 py-2 text-left hover:bg-accent-soft aria-selected:bg-accent-soft"
                  onClick={() => choose(each)}
                >
                  <span className="block font-medium">{each.name}</span>
                  <span className="block text-sm text-muted">{each.detail}</span>
                </button>
              ))
            : null}
        </div>
        <p role="status" className="text-sm text-muted empty:hidden">
          {found?.callers.length === 0 && !isStale ? words.callerNone.replace('{typed}', asked) : ''}
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
