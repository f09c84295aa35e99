import type { z } from 'zod'
import { didYouMean } from '@/lib/knowledge/closest'

type Issue = z.core.$ZodIssue
export type Explained = { path: PropertyKey[]; key?: string; message: string }

const kinds: Record<string, string> = {
  string: 'a text (in quotes if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of "key: value"',
  record: 'a group of "key: value"',
}

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
const orList = (values: readonly unknown[]) => values.map(String).join(' | ')
const nameOf = (path: PropertyKey[]) => {
  const last = path.at(-1)
  return typeof last === 'number'
    ? `entry ${last + 1} of ${String(path.at(-2) ?? 'the list')}`
    : String(last ?? 'the file')
}

/** Of several shapes that a value may have, the one that its author most likely meant. */
function nearestShape(branches: Issue[][]): Issue[] {
  const distanceOf = (issues: Issue[]) =>
    issues.some(({ path, code }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'))
      ? 1_000
      : issues.length
  return [...branches].sort((a, b) => distanceOf(a) - distanceOf(b))[0] ?? []
}

/** What one of several shapes would have been. */
const wanted = ([issue]: Issue[]) => {
  if (issue?.code === 'invalid_value') return orList(issue.values)
  return issue?.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : 'it'
}

/** A Zod issue in an author's words: what is wrong, and what to write instead. */
export function explainIssue(issue: Issue, knownKeys: (path: PropertyKey[]) => string[]): Explained[] {
  const { path } = issue
  const name = nameOf(path)
  const say = (message: string): Explained[] => [{ path, message }]
  switch (issue.code) {
    case 'invalid_union': {
      if (issue.input === undefined) return say(`"${name}" is missing: write ${issue.errors.map(wanted).join(' or ')}`)
      const nested = nearestShape(issue.errors)
      return nested.flatMap((inner) => explainIssue({ ...inner, path: [...path, ...inner.path] } as Issue, knownKeys))
    }
    case 'unrecognized_keys': {
      const known = knownKeys(path)
      const advice = known.length > 0 ? `: write one of ${known.join(', ')}` : ''
      return issue.keys.map((key) => ({ path, key, message: `unknown key "${key}"${didYouMean(key, known)}${advice}` }))
    }
    case 'invalid_type':
      if (issue.input === undefined)
        return say(`"${name}" is missing: write ${kinds[issue.expected] ?? issue.expected}`)
      return say(`"${name}" is ${shown(issue.input)}: write ${kinds[issue.expected] ?? issue.expected}`)
    case 'invalid_value':
      if (issue.input === undefined) return say(`"${name}" is missing: write ${orList(issue.values)}`)
      return say(`"${name}" is ${shown(issue.input)}: write ${orList(issue.values)}`)
    case 'too_small':
      if (issue.origin === 'string') return say(`"${name}" is empty: write a text`)
      if (issue.origin === 'array') return say(`"${name}" has too few entries: write at least ${issue.minimum}`)
      return say(`"${name}" is ${shown(issue.input)}: write at least ${issue.minimum}`)
    case 'too_big':
      if (issue.origin === 'string') return say(`"${name}" is too long: write at most ${issue.maximum} characters`)
      if (issue.origin === 'array') return say(`"${name}" has too many entries: write at most ${issue.maximum}`)
      return say(`"${name}" is ${shown(issue.input)}: write at most ${issue.maximum}`)
    case 'invalid_format':
      return say(
        `${shown(issue.input)} is no id: write small letters, digits and single hyphens, as in "printer-output"`,
      )
    case 'invalid_key':
      return say(`"${name}" is no id: write small letters, digits and single hyphens, as in "printer-output"`)
    default:
      return say(issue.message)
  }
}
