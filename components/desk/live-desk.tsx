'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

type Props = {
  /** The call that the page shows; null for a queue. */
  call: number | null
  /** When the page was read, in ms. */
  since: number
  locale: string
  /** What is said of the others on the same call, with {names}. */
  words: { alsoHere: string }
}

/** Much that happens at once is shown at once. */
const calmMs = 1_200
const retryMs = 5_000
/** Times and promises grow older though nothing happens. */
const againMs = 60_000

/** Keeps the page as it is in the database, told by the server; looks away while nobody looks at the window. */
export function LiveDesk({ call, since, locale, words }: Props) {
  const router = useRouter()
  const [names, setNames] = useState<string[]>([])
  const readAt = useRef(since)
  readAt.current = since

  useEffect(() => {
    let source: EventSource | null = null
    let retry: ReturnType<typeof setTimeout> | undefined
    let refreshing: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      refreshing ??= setTimeout(() => {
        refreshing = undefined
        router.refresh()
      }, calmMs)
    }
    const close = () => {
      clearTimeout(retry)
      source?.close()
      source = null
    }
    const open = () => {
      close()
      if (document.visibilityState !== 'visible') return
      const about = new URLSearchParams({ since: String(readAt.current), ...(call ? { call: String(call) } : {}) })
      source = new EventSource(`/api/live?${about}`)
      source.addEventListener('changed', refresh)
      source.addEventListener('present', ({ data }) => setNames(JSON.parse(data).names))
      // The browser itself takes up a line that broke, not one that was refused while the server started.
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, retryMs)
      })
    }
    open()
    const again = setInterval(() => document.visibilityState === 'visible' && refresh(), againMs)
    document.addEventListener('visibilitychange', open)
    window.addEventListener('pagehide', close)
    return () => {
      document.removeEventListener('visibilitychange', open)
      window.removeEventListener('pagehide', close)
      clearTimeout(refreshing)
      clearInterval(again)
      close()
    }
  }, [call, router])

  return (
    <p role="status" className="rounded-xl bg-warn-soft px-4 py-2 font-medium text-warn empty:hidden">
      {names.length > 0 ? words.alsoHere.replace('{names}', new Intl.ListFormat(locale).format(names)) : ''}
    </p>
  )
}
