'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 30_000

/** Brings the page up to date when the window is looked at again, and every half minute while it is. */
export function LiveRefresh() {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(refresh, everyMs)
    window.addEventListener('focus', refresh)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', refresh)
    }
  }, [router])
  return null
}
