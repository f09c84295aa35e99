import Link from 'next/link'

export type OutlineItem = {
  key: string
  kind: 'question' | 'solution' | 'end'
  /** The answer, or what else leads here. */
  via: string
  label: string
  href: string | null
  seen: string | null
  children: OutlineItem[]
}

const icons = { question: 'icon-circle-question-mark', solution: 'icon-wrench', end: 'icon-flag' }
const colours = { question: 'text-accent', solution: 'text-good', end: 'text-muted' }

type Words = { question: string; solution: string }

/** A tree as an outline: what leads to a step in small print, the step itself, and below it all that follows. */
export function TreeOutline({ items, words, depth = 0 }: { items: OutlineItem[]; words: Words; depth?: number }) {
  return (
    <ul className={depth === 0 ? 'grid gap-3' : 'mt-3 grid gap-3 border-l-2 border-line pl-3 sm:pl-5'}>
      {items.map(({ key, kind, via, label, href, seen, children }) => {
        return (
          <li key={key} className="min-w-56">
            <p className="text-sm font-medium text-accent-strong">{via}</p>
            <p className="flex items-start gap-2">
              <span aria-hidden className={`${icons[kind]} mt-1 size-4 shrink-0 ${colours[kind]}`} />
              <span className={kind === 'end' || seen ? 'text-muted' : 'font-medium'}>
                {kind === 'end' ? null : <span className="sr-only">{words[kind]}: </span>}
                {href ? (
                  <Link href={href} prefetch={false} className="underline underline-offset-2">
                    {label}
                  </Link>
                ) : (
                  label
                )}
                {seen ? ` (${seen})` : null}
              </span>
            </p>
            {children.length > 0 ? <TreeOutline items={children} words={words} depth={depth + 1} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
