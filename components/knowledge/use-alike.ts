'use client'

import { useEffect, useState } from 'react'

type Alike = { id: string; title: string }[]

const idleMs = 500
const shortest = 6

/** What is known already under such a name, shortly after the last letter; nothing while the server does not answer. */
export function useAlike(
  { title, locale, except }: { title: string; locale: string; except: string },
  look: (form: FormData) => Promise<Alike>,
): Alike {
  const [alike, setAlike] = useState<Alike>([])
  useEffect(() => {
    if (title.trim().length < shortest) {
      setAlike([])
      return
    }
    let isStale = false
    const timer = setTimeout(async () => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ title, locale, except })) form.set(name, value)
      const found = await look(form).catch((): Alike => [])
      if (!isStale) setAlike(found)
    }, idleMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [title, locale, except, look])
  return alike
}
