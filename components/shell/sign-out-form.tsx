'use client'

import type { ReactNode } from 'react'
import { Form } from '@/components/ui/form'
import { keptPrefix } from '@/lib/knowledge/kept-prefix'

/** Signing out takes along what this browser kept of unsaved writing: the next person may be somebody else. */
export function SignOutForm({ action, children }: { action: () => Promise<void>; children: ReactNode }) {
  const forget = () => {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(keptPrefix)) localStorage.removeItem(key)
    } catch {
      // A browser that may not keep anything has nothing to forget.
    }
  }
  return (
    <Form action={action} onSubmit={forget}>
      {children}
    </Form>
  )
}
