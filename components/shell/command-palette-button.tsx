'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import type { PaletteItem, PaletteWords } from './command-palette'

// Its library is fetched when the palette is first wanted.
const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), {
  ssr: false,
})

type Props = { items: PaletteItem[]; words: PaletteWords; locale: string }

/** Opens the palette, by its button or by Ctrl-K (⌘K). */
export function CommandPaletteButton({ items, words, locale }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setWanted(true)
      setOpen((open) => !open)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <button
        type="button"
        data-print="none"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
        className={`${buttonClass({ look: 'secondary', size: 'small' })} w-full justify-start font-normal! text-muted sm:w-72`}
      >
        <span aria-hidden className="icon-search size-4" />
        {words.open}
        <kbd aria-hidden className="ml-auto font-sans text-xs max-sm:hidden">
          Ctrl K
        </kbd>
      </button>
      {isWanted ? (
        <CommandPalette items={items} words={words} locale={locale} isOpen={isOpen} onOpenChange={setOpen} />
      ) : null}
    </>
  )
}
