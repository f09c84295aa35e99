'use client'

import { buttonClass } from '@/components/ui/button-class'
import { faultWords } from './fault-words'

/** When a page could not be made. The server logged why; nobody is shown it. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const words = faultWords(typeof document === 'undefined' ? 'en' : document.documentElement.lang)
  return (
    <main className="mx-auto grid max-w-3xl justify-items-start gap-4 px-4 py-16">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <button type="button" onClick={reset} className={buttonClass()}>
        {words.again}
      </button>
    </main>
  )
}
