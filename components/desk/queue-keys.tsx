'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { isShortcut, setSingleKeys, useSingleKeys } from './single-keys'

export type KeyWords = { open: string; title: string; or: string; single: string; singleHint: string; close: string }
export type KeyLine = { keys: string[]; text: string }

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

  return (
    <>
      <button
        type="button"
        className={`${buttonClass({ look: 'quiet', size: 'small' })} max-sm:hidden`}
        onClick={() => list.current?.showModal()}
      >
        <span aria-hidden className="icon-[lucide--keyboard] size-4" />
        {words.open}
      </button>
      <dialog
        ref={list}
        aria-labelledby="keys-title"
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-2xl border border-line bg-surface p-6 text-ink shadow-card backdrop:bg-black/50"
      >
        <h2 id="keys-title">{words.title}</h2>
        <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
          {lines.map(({ keys, text }) => (
            <div key={text} className="contents">
              <dt className="flex items-center gap-1.5">
                {keys.map((key, index) => (
                  <span key={key} className="flex items-center gap-1.5">
                    {index > 0 ? <span className="text-sm text-muted">{words.or}</span> : null}
                    <kbd className="rounded-md border border-edge bg-sunken px-2 font-sans text-sm">{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-5 flex items-start gap-3 border-t border-line pt-4">
          <input
            type="checkbox"
            checked={single}
            onChange={(event) => setSingleKeys(event.target.checked)}
            className="mt-1 size-5 accent-accent"
          />
          <span>
            {words.single}
            <span className="block text-sm text-muted">{words.singleHint}</span>
          </span>
        </label>
        <form method="dialog" className="mt-5">
          <button type="submit" className={buttonClass({ look: 'secondary' })}>
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  )
}
