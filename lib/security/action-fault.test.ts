import { expect, test } from 'vitest'
import { holdsNul, isPlainFormActionBody, isScriptedActionBody, plainFormActions } from './action-fault'

// The first byte tells the parameters: 40 = (form), 60 = (bound or state, form), 00 = none.
const one = `40${'a'.repeat(40)}`
const two = `60${'b'.repeat(40)}`
const none = `00${'c'.repeat(40)}`

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
  return form
}

const bound = (id: string, values: unknown, more = {}) =>
  formOf({
    $ACTION_REF_1: '',
    '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
    '$ACTION_1:1': typeof values === 'string' ? values : JSON.stringify(values),
    email: 'a',
    ...more,
  })

test.each<[string, FormData]>([
  ['an action of its form alone', formOf({ [`$ACTION_ID_${one}`]: '', email: 'a' })],
  ['an action that reads nothing', formOf({ [`$ACTION_ID_${none}`]: '' })],
  ['a first state', bound(two, [{}])],
  ['a later state, with a dollar sign in it', bound(two, [{ error: 'Costs', amount: '$$5' }], { $ACTION_KEY: 'k1' })],
  ['a bound value', bound(two, ['0198c0de-0000-7000-8000-000000000000'])],
])('what a page sends without script is let through: %s', (_, form) => {
  expect(isPlainFormActionBody(form)).toBe(true)
})

test.each<[string, FormData]>([
  ['no action', formOf({ email: 'a' })],
  ['a misshapen id', formOf({ $ACTION_ID_zz: '' })],
  ['a form where a bound value belongs', formOf({ [`$ACTION_ID_${two}`]: '' })],
  ['no description', formOf({ $ACTION_REF_1: '' })],
  ['a broken description', formOf({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":' })],
  ['two descriptions', bound(two, [{}], { '$ACTION_1:0': ['{}', '{}'] })],
  ['nothing bound', formOf({ $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify({ id: two, bound: null }) })],
  ['a reference to nowhere', formOf({ $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify({ id: two, bound: '$@9' }) })],
  ['broken bound values', bound(two, '{{')],
  ['bound values that are no list', bound(two, { a: 1 })],
  ['too many bound values', bound(two, [{}, {}])],
  ['too few bound values', bound(two, [])],
  ['a reference in a state', bound(two, [{ error: '$1:constructor' }])],
  ['a prototype in a state', bound(two, '[{"__proto__":{}}]')],
  ['a bottomless state', bound(two, `${'['.repeat(500)}${']'.repeat(500)}`)],
])('what no page sends is turned away: %s', (_, form) => {
  expect(isPlainFormActionBody(form)).toBe(false)
})

test.each<[string, string, FormData | string]>([
  ['state and form', two, formOf({ 0: '[{},"$K1"]', '1_email': 'a' })],
  ['no state yet', two, formOf({ 0: '["$undefined","$K1"]', '1_email': 'a' })],
  ['form alone', one, formOf({ 0: '["$K1"]', '1_email': 'a' })],
  ['nothing for an action that reads nothing', none, '[]'],
])('what a page sends with script is let through: %s', (_, id, body) => {
  expect(isScriptedActionBody(id, body)).toBe(true)
})

test.each<[string, string, FormData | string]>([
  ['a misshapen id', 'toString', '[]'],
  ['no JSON', one, '{{'],
  ['nothing', one, ''],
  ['no list', one, '{"a":1}'],
  ['no form', two, '[1,2]'],
  ['no arguments', two, '[]'],
  ['too many arguments', one, formOf({ 0: '[{},"$K1"]' })],
  ['a form in a text', one, '["$K1"]'],
  ['references of the notation', one, '["$Q9"]'],
  ['a walk to the prototype', two, formOf({ 0: '["$1:__proto__:x","$K1"]', 1: '{"a":"$0:0"}' })],
  ['two lists of arguments', one, formOf({ 0: ['["$K1"]', '[]'] })],
  ['no list of arguments', one, formOf({ '1_email': 'a' })],
  ['bottomless arguments', one, '['.repeat(50_000)],
])('what no page sends with script is turned away: %s', (_, id, body) => {
  expect(isScriptedActionBody(id, body)).toBe(false)
})

test('the actions that a form names are known by their ids', () => {
  expect(plainFormActions(bound(two, [{}], { [`$ACTION_ID_${one}`]: '' }))).toEqual([one, two])
})

test('NUL is found in names and values', () => {
  expect(holdsNul(formOf({ a: 'b' }))).toBe(false)
  expect(holdsNul(formOf({ a: 'b\0' }))).toBe(true)
  expect(holdsNul(formOf({ 'a\0': 'b' }))).toBe(true)
})
