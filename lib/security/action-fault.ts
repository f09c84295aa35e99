/**
 * Is this the body that a page's form sends to its server action? The framework answers anything else with an error of
 * its own, as if we had failed. Kept to the house rule that an action's last parameter is its form:
 * - without script, a form carries `$ACTION_ID_<id>`, or `$ACTION_REF_n` with `$ACTION_n:0` = {"id", "bound"} and the
 *   values bound before the form in `$ACTION_n:1`;
 * - with script, the part `0` is the list of arguments, in which the form is `"$K<n>"` and its fields are `<n>_name`.
 * An id's first byte tells which of the first six parameters the action uses (next/dist/shared/lib/server-reference-info).
 */
const idShape = /^[0-9a-f]{42}$/
const deepest = 12

/** How many parameters the action has, the form being the last; 0 for one that uses none. */
function parameterCount(id: string): number {
  const mask = (Number.parseInt(id.slice(0, 2), 16) >> 1) & 0x3f
  return mask === 0 ? 0 : 6 - Math.log2(mask & -mask)
}

export function isScriptedActionBody(id: string, body: FormData | string): boolean {
  if (!idShape.test(id)) return false
  const count = parameterCount(id)
  const given = parseJson(typeof body === 'string' ? body : single(body, '0'))
  if (!Array.isArray(given) || given.length !== count || !given.every((value) => isPlain(value, deepest))) return false
  return count === 0 || isFormReference(given.at(-1), body)
}

const isFormReference = (value: unknown, body: FormData | string) =>
  typeof value === 'string' && /^\$K[0-9a-f]{1,4}$/.test(value) && typeof body !== 'string'

export function isPlainFormActionBody(form: FormData): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith('$ACTION_'))
  const ids = names.filter((name) => name.startsWith('$ACTION_ID_'))
  const references = names.filter((name) => name.startsWith('$ACTION_REF_'))
  if (ids.length + references.length === 0) return false
  return (
    ids.every((name) => isUnbound(name.slice('$ACTION_ID_'.length))) &&
    references.every((name) => isBound(form, `$ACTION_${name.slice('$ACTION_REF_'.length)}`))
  )
}

/** The ids that a plain form names; read after its shape was found right. */
export function plainFormActions(form: FormData): string[] {
  const names = [...form.keys()]
  const unbound = names.filter((name) => name.startsWith('$ACTION_ID_')).map((name) => name.slice('$ACTION_ID_'.length))
  const bound = names
    .filter((name) => name.startsWith('$ACTION_REF_'))
    .map((name) => parseJson(single(form, `$ACTION_${name.slice('$ACTION_REF_'.length)}:0`)) as { id: string })
  return [...unbound, ...bound.map(({ id }) => id)]
}

const isUnbound = (id: string) => idShape.test(id) && parameterCount(id) <= 1

function isBound(form: FormData, prefix: string): boolean {
  const head = parseJson(single(form, `${prefix}:0`))
  if (!isRecord(head) || typeof head.id !== 'string' || !idShape.test(head.id) || head.bound !== '$@1') return false
  const bound = parseJson(single(form, `${prefix}:1`))
  const count = parameterCount(head.id)
  return (
    Array.isArray(bound) &&
    bound.every((value) => isPlain(value, deepest)) &&
    (count === 0 ? bound.length <= 6 : bound.length === count - 1)
  )
}

/** JSON, with none of the notation's references but those a form's state can hold: they can point nowhere. */
function isPlain(value: unknown, depth: number): boolean {
  if (depth === 0) return false
  if (typeof value === 'string') return !value.startsWith('$') || /^\$(?:\$|K[0-9a-f]{1,4}$|undefined$)/.test(value)
  if (Array.isArray(value)) return value.every((each) => isPlain(each, depth - 1))
  return (
    !isRecord(value) || Object.entries(value).every(([key, each]) => key !== '__proto__' && isPlain(each, depth - 1))
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function single(form: FormData, name: string): string | null {
  const [value, ...more] = form.getAll(name)
  return typeof value === 'string' && more.length === 0 ? value : null
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** No text a person types holds NUL, and the database refuses it. */
export const holdsNul = (form: FormData): boolean =>
  [...form].some(([name, value]) => name.includes('\0') || (typeof value === 'string' && value.includes('\0')))
