'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useState } from 'react'
import en from '@/lib/messages/en/common.json'
import tr from '@/lib/messages/tr/common.json'

const onServer = typeof window === 'undefined'

const notSaved = () => (document.documentElement.lang === 'tr' ? tr.notSaved : en.notSaved)

/** React empties a form once its action is over, also one that failed: this once it keeps what was typed. */
function keepTyped(): void {
  const over = new AbortController()
  const options = { capture: true, signal: over.signal }
  const keep = (event: Event) => {
    event.preventDefault()
    over.abort()
  }
  document.addEventListener('reset', keep, options)
  document.addEventListener('submit', () => over.abort(), options)
}

/** What `work` answers; `failed` where the server failed or could not be reached. Redirections go on their way. */
async function reaching<Value>(work: () => Promise<Value>, failed: (words: string) => Value): Promise<Value> {
  try {
    return await work()
  } catch (fault) {
    unstable_rethrow(fault)
    keepTyped()
    return failed(notSaved())
  }
}

/** What the time before went well must not stand beside what failed now. */
const withoutSuccess = <State extends object>(state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([name]) => !['told', 'saved', 'password'].includes(name))) as State

/**
 * The state of a form and what sends it, as `useActionState` gives them. Where the action throws or the server cannot
 * be reached, the state's `error` says that nothing was saved, and the fields keep what was typed. Without script the
 * form is sent to the same action, and the server answers a failure with a page that gives the words back.
 */
export function useFormAction<State extends { error?: string }>(
  action: (state: Awaited<State>, form: FormData) => Promise<State>,
  initial: Awaited<State>,
): [Awaited<State>, (form: FormData) => void, boolean] {
  const outliving = (state: Awaited<State>, form: FormData) =>
    reaching<State>(
      () => action(state, form),
      (error) => ({ ...withoutSuccess(state), error }),
    )
  return useActionState(onServer ? action : outliving, initial)
}

/** The same for an action that answers nothing: what to give the form, and what went wrong last. */
export function usePlainAction(
  action: (form: FormData) => Promise<void>,
): [action: (form: FormData) => Promise<void>, error: string | null] {
  const [error, setError] = useState<string | null>(null)
  const outliving = (form: FormData) => reaching(() => action(form).then(() => setError(null)), setError)
  return [onServer ? action : outliving, error]
}
