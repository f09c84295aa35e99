import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'

export type NavItem = { href: string; label: string }

type Props = {
  words: { name: string; skip: string; menu: string; talkToPerson: string }
  nav: NavItem[]
  /** Where "Talk to a person" leads from here; null where a person is already at work. */
  personHref: string | null
  /** Language, signing in and out. */
  end: ReactNode
}

export function Header({ words, nav, personHref, end }: Props) {
  return (
    <header data-print="none" className="border-b border-line bg-surface">
      <a
        href="#content"
        className="absolute left-2 top-2 z-10 -translate-y-20 rounded-lg bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
      >
        {words.skip}
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <a href="/" className="mr-auto flex min-h-11 items-center gap-2 text-lg font-bold tracking-tight">
          <span aria-hidden className="icon-life-buoy size-6 text-accent" />
          {words.name}
        </a>
        {personHref ? (
          <a href={personHref} className={`${buttonClass({ look: 'secondary', size: 'small' })} min-h-11`}>
            <span aria-hidden className="icon-headset size-4" />
            {words.talkToPerson}
          </a>
        ) : null}
        <nav aria-label={words.menu} className="-mx-3 flex flex-wrap items-center gap-x-1 text-base sm:mx-0">
          {nav.map((item) => (
            <a key={item.href} href={item.href} className={buttonClass({ look: 'quiet', size: 'small' })}>
              {item.label}
            </a>
          ))}
          {end}
        </nav>
      </div>
    </header>
  )
}
