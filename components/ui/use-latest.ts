'use client'

import { useCallback, useInsertionEffect, useRef } from 'react'

/** One function for good that does what the newest one does: what it is given to need not be drawn anew for it. */
export function useLatest<Given extends unknown[]>(newest: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(newest)
  useInsertionEffect(() => {
    latest.current = newest
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
