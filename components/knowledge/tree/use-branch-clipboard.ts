'use client'

import { useSyncExternalStore } from 'react'
import { keptPrefix } from '@/lib/knowledge/kept-prefix'
import { type Branch, readBranch } from '@/lib/knowledge/tree-branch'

/** Forgotten with everything else when its person signs out. */
const remembered = `${keptPrefix}branch`
const listeners = new Set<() => void>()
let copied: { text: string | null; branch: Branch | null } = { text: null, branch: null }

/** A browser that keeps nothing still pastes within the page. */
function storedText(): string | null {
  try {
    return localStorage.getItem(remembered) ?? copied.text
  } catch {
    return copied.text
  }
}

/** The same object while the same branch is held. */
function held(): Branch | null {
  const text = storedText()
  if (text !== copied.text) copied = { text, branch: readBranch(text) }
  return copied.branch
}

function hold(branch: Branch) {
  copied = { text: JSON.stringify(branch), branch }
  try {
    localStorage.setItem(remembered, JSON.stringify(branch))
  } catch {
    // Held in this page alone.
  }
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void) {
  listeners.add(tell)
  addEventListener('storage', tell)
  return () => {
    listeners.delete(tell)
    removeEventListener('storage', tell)
  }
}

/** The branch that was copied last in this browser, to be pasted into this tree or another. */
export const useBranchClipboard = (): [Branch | null, (branch: Branch) => void] => [
  useSyncExternalStore(subscribe, held, () => null),
  hold,
]
