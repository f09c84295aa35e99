import Combobox from '@github/combobox-nav'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'

type Settings = {
  input: RefObject<HTMLInputElement | null>
  list: RefObject<HTMLElement | null>
  /** What the list offers; the same array as long as it offers the same. */
  options: readonly unknown[]
  /** Whether the options answer what was typed before: they are shown, and no key chooses one. */
  isStale?: boolean
  /** Whether the first option is chosen until another is. */
  takesFirst?: boolean
}

/**
 * Opens a list of options under a text box, and moves through it by arrow keys; Enter clicks the chosen option. What is
 * typed stays the browser's own, so that no letter waits for script.
 */
export function useOptionKeys({ input, list, options, isStale = false, takesFirst = false }: Settings) {
  const [isOpen, setOpen] = useState(false)
  const showing = isOpen && options.length > 0
  const keys = useRef<Combobox>(null)

  useLayoutEffect(() => {
    if (!input.current || !list.current) return
    const firstOptionSelectionMode = takesFirst ? 'selected' : 'none'
    keys.current = new Combobox(input.current, list.current, { tabInsertsSuggestions: false, firstOptionSelectionMode })
    return () => keys.current?.destroy()
  }, [input, list, takesFirst])

  // With the options themselves: a key that is pressed as soon as they are seen finds them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options are another list, with nothing chosen in it
  useLayoutEffect(() => {
    if (!showing || isStale) return
    keys.current?.start()
    return () => keys.current?.stop()
  }, [showing, isStale, options])

  return {
    showing,
    open: () => setOpen(true),
    close: () => setOpen(false),
    inputProps: {
      // As the library writes them, so that they are there before it is.
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-expanded': false,
      onClick: () => setOpen(true),
      onBlur: () => setOpen(false),
      onKeyDown: ({ key }: KeyboardEvent) => {
        if (key === 'Escape') setOpen(false)
        if (key === 'ArrowDown' || key === 'ArrowUp') setOpen(true)
      },
    },
  } as const
}
