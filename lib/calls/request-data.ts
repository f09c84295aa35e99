import type { RequestContent } from '@/lib/knowledge/request-content'

const longest = { text: 300, longText: 4000, date: 10, choice: 80 } as const

export type FieldFault = 'required' | 'too-long' | 'not-a-choice' | 'not-a-date'

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** What a person filled into a request's form: only its own fields, each checked. */
export function readRequestData(
  request: RequestContent,
  given: (field: string) => string,
): { values: Record<string, string>; faults: Record<string, FieldFault> } {
  const values: Record<string, string> = {}
  const faults: Record<string, FieldFault> = {}
  for (const field of request.fields) {
    const value = given(field.id).trim()
    if (value !== '') values[field.id] = value
    const fault = faultOf(field, value)
    if (fault) faults[field.id] = fault
  }
  return { values, faults }
}

function faultOf(field: RequestContent['fields'][number], value: string): FieldFault | null {
  if (value === '') return field.required ? 'required' : null
  if (value.length > longest[field.type]) return 'too-long'
  if (field.type === 'choice' && !field.choices?.some(({ id }) => id === value)) return 'not-a-choice'
  if (field.type === 'date' && !isDay(value)) return 'not-a-date'
  return null
}
