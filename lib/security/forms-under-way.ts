import type { SentFields } from './failed-page'

/** Shared by the copies of this module that the framework bundles apart: proxy.ts keeps, the server gives back. */
const globals = globalThis as { knownfixForms?: Map<string, SentFields> }
const forms = () => (globals.knownfixForms ??= new Map())

/** The number of a request, written by the server over whatever a client sent under this name. */
export const requestHeader = 'x-knownfix-request'

export const keepForm = (request: string, form: FormData): unknown =>
  forms().set(
    request,
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  )

export const formOf = (request: string): SentFields | null => forms().get(request) ?? null

export const forgetForm = (request: string): unknown => forms().delete(request)
