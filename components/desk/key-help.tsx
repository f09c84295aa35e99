'use client'

import type { RefObject } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { setSingleKeys, useSingleKeys } from './single-keys'

export type KeyWords = { open: string; title: string; or: string; single: string; singleHint: string; close: string }
export type KeyLine = { keys: string[]; text: string }

/** The list of a page's shortcuts, and whether single keys are among them. */
export function KeyHelp({
  words,
  lines,
  list,
  onOpen,
  onClose,
}: {
  words: KeyWords
  lines: KeyLine[]
  list: RefObject<HTMLDialogElement | null>
  onOpen?: () => void
  onClose?: () => void
}) {
  const single = useSingleKeys()
  return (
    <>
      <button
        type="button"
        className={`${buttonClass({ look: 'quiet', size: 'small' })} max-sm:hidden`}
        onClick={() => {
          onOpen?.()
          list.current?.showModal()
        }}
      >
        <span aria-hidden className="icon-keyboard size-4" />
        {words.open}
      </button>
      <dialog
        ref={list}
        onClose={onClose}
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
