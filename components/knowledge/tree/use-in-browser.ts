'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False in the page that the server sends: what writes style attributes must not stand in it. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
