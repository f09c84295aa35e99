'use client'

import Link from 'next/link'
import { Message } from '@/components/ui/message'
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
      {alike.length > 0 ? (
        <Message tone="warn">
          <p className="font-semibold">{words.alike}</p>
          <ul className="my-1 grid gap-1">
            {alike.map((known) => (
              <li key={known.id}>
                <Link
                  href={`/studio/problems/${known.id}`}
                  prefetch={false}
                  {...(newTab ? { target: '_blank' } : {})}
                  className="underline"
                >
                  {known.title}
                </Link>
              </li>
            ))}
          </ul>
          <p className="text-sm">{words.alikeHint}</p>
        </Message>
      ) : null}
    </div>
  )
}
