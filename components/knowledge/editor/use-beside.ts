'use client'

import { useEffect, useState } from 'react'
import { inStorage } from './in-storage'

const key = 'knownfix-preview-beside'

/** Whether the preview stands beside what is written, as this browser had it the last time. */
export function useBeside(): [boolean, (isBeside: boolean) => void] {
  const [isBeside, setBeside] = useState(false)
  useEffect(() => setBeside(inStorage((storage) => storage.getItem(key)) === 'yes'), [])
  const choose = (next: boolean) => {
    setBeside(next)
    inStorage((storage) => storage.setItem(key, next ? 'yes' : 'no'))
  }
  return [isBeside, choose]
}
