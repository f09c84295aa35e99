'use client'

import { faultWords } from './fault-words'

/** When not even the frame of the page could be made. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const words = faultWords(typeof navigator !== 'undefined' && navigator.language.startsWith('tr') ? 'tr' : 'en')
  return (
    <html lang="en">
      <body>
        <main>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          <button type="button" onClick={reset}>
            {words.again}
          </button>
        </main>
      </body>
    </html>
  )
}
