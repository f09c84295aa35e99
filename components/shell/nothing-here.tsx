'use client'

import { buttonClass } from '@/components/ui/button-class'

type Words = { name: string; title: string; text: string; home: string; person: string }

/** What a person sees instead of a page that is not there, with the way home and the way to a person. */
export function NothingHere({ words: { name, title, text, home, person } }: { words: Words }) {
  return (
    <main className="mx-auto grid max-w-3xl justify-items-start gap-4 px-4 py-16">
      <p className="flex items-center gap-2 text-lg font-bold tracking-tight">
        <span aria-hidden className="icon-life-buoy size-6 text-accent" />
        {name}
      </p>
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="flex flex-wrap gap-3">
        <a href="/" className={buttonClass()}>
          {home}
        </a>
        <a href="/person" className={buttonClass({ look: 'secondary' })}>
          <span aria-hidden className="icon-headset size-4" />
          {person}
        </a>
      </p>
    </main>
  )
}
