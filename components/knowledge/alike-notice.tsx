'use client'

import { AlikeList } from './alike-list'
import { useAlike } from './use-alike'

/** What is known already under a name, and how that is told. `except`: the problem that is being written. */
export type Alike = {
  look: (form: FormData) => Promise<{ id: string; title: string }[]>
  words: { alike: string; alikeHint: string }
}
type Props = Alike & { title: string; locale: string; except?: string; newTab?: boolean }

/** Points out, while a title is typed, that there may be such a known problem already. */
export function AlikeNotice({ look, words, title, locale, except, newTab = false }: Props) {
  const alike = useAlike({ title, locale, except: except ?? '' }, look)
  return (
    <div role="status" className="empty:hidden">
      {alike.length > 0 ? <AlikeList at="/studio/problems" known={alike} words={words} newTab={newTab} /> : null}
    </div>
  )
}
