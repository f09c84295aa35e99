'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { KeyHelp, type KeyLine, type KeyWords } from './key-help'
import { isShortcut, useSingleKeys } from './single-keys'

/** Moves the focus to the next or previous call of the queue. */
function move(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-queue] [data-row]')]
  const focused = document.activeElement
  const at = focused instanceof HTMLElement ? rows.indexOf(focused) : -1
  const next = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

/** The shortcuts of a queue, and the list of them. */
export function QueueKeys({
  words,
  lines,
  registerHref,
}: {
  words: KeyWords
  lines: KeyLine[]
  registerHref: string | null
}) {
  const list = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const single = useSingleKeys()

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      const inQueue = document.activeElement?.matches('[data-queue] [data-row]') === true
      const by =
        (inQueue && event.key === 'ArrowDown') || (single && event.key === 'j')
          ? 1
          : (inQueue && event.key === 'ArrowUp') || (single && event.key === 'k')
            ? -1
            : null
      if (by !== null && move(by)) event.preventDefault()
      if (single && event.key === '?') list.current?.showModal()
      if (single && event.key === 'n' && registerHref) router.push(registerHref)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [single, router, registerHref])

  return <KeyHelp words={words} lines={lines} list={list} />
}
