'use client'

import { useEffect, useState } from 'react'

type Alike = { id: string; title: string }[]

const idleMs = 500
const shortest = 6

/** What is known already under such a name, shortly after the last letter; nothing while the server does not answer. */
export function useAlike(
  { title, locale, except }: { title: string; locale: string; except: string | null },
  look: (title: string, locale: string, except: string | null) => Promise<Alike>,
): Alike {
  const [alike, setAlike] = useState<Alike>([])
  useEffect(() => {
    if (title.trim().length < shortest) {
      setAlike([])
      return
    }
    let isStale = false
    const timer = setTimeout(async () => {
      const found = await look(title, locale, except).catch((): Alike => [])
      if (!isStale) setAlike(found)
    }, idleMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [title, locale, except, look])
  return alike
}
