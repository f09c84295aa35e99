import { useSyncExternalStore } from 'react'

const setting = 'knownfix-single-keys'
const changed = 'knownfix-single-keys-changed'

const subscribe = (onChange: () => void) => {
  window.addEventListener(changed, onChange)
  window.addEventListener('storage', onChange)
  return () => {
    window.removeEventListener(changed, onChange)
    window.removeEventListener('storage', onChange)
  }
}

const isOn = () => localStorage.getItem(setting) !== 'off'

/** Whether single letters are shortcuts; people who dictate can switch them off (WCAG 2.1.4). */
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, isOn, () => true)

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off')
  window.dispatchEvent(new Event(changed))
}

/** A letter that is typed into a field, or together with a modifier, is no shortcut. */
export function isShortcut(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  // What was just closed keeps the focus until the page is drawn again: nobody types there.
  const isClosed = target?.closest('dialog:not([open])')
  const typing = !isClosed && target?.closest('input, textarea, select, [contenteditable], dialog, [role=dialog]')
  return !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
}
