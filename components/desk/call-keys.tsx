'use client'

import { useEffect, useRef, useState } from 'react'
import { type CallKey, callKeys } from './call-key-table'
import { KeyHelp, type KeyWords } from './key-help'
import { isShortcut, useSingleKeys } from './single-keys'

const targetOf = (key: string): HTMLElement | null =>
  /^[a-z]$/.test(key) ? document.querySelector<HTMLElement>(`[data-key="${key}"]`) : null

const presentKeys = (): string[] => Object.values(callKeys).filter((key) => targetOf(key) !== null)

/** A link or a button is pressed; what has fields is opened, and the first of them is where one types on. */
function follow(target: HTMLElement): void {
  if (target instanceof HTMLDetailsElement) target.open = true
  const first = target.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')
  const pressed = target.matches('a, button') ? target : target.querySelector<HTMLElement>('button[type=submit]')
  if (!first) pressed?.click()
  first?.focus()
  first?.scrollIntoView({ block: 'nearest' })
}

/** The shortcuts of a call's page, and the list of those that lead somewhere now. */
export function CallKeys({
  words,
  lines,
  help,
}: {
  words: KeyWords
  lines: { [key in CallKey]: string }
  help: string
}) {
  const list = useRef<HTMLDialogElement>(null)
  const single = useSingleKeys()
  /** Known while the list is shown: a page's words are there once for whoever looks for them. */
  const [present, setPresent] = useState<string[]>([])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!single || !isShortcut(event)) return
      if (event.key === '?') {
        setPresent(presentKeys())
        list.current?.showModal()
        return
      }
      const target = targetOf(event.key)
      if (!target) return
      event.preventDefault()
      follow(target)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [single])

  const shown = (Object.keys(callKeys) as CallKey[]).filter((name) => present.includes(callKeys[name]))
  return (
    <KeyHelp
      words={words}
      list={list}
      onOpen={() => setPresent(presentKeys())}
      onClose={() => setPresent([])}
      lines={[...shown.map((name) => ({ keys: [callKeys[name]], text: lines[name] })), { keys: ['?'], text: help }]}
    />
  )
}
