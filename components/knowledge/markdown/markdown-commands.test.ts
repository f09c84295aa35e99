import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { type MarkdownCommandName, markdownCommands } from './markdown-commands'

/** The chosen part stands between bars; `|` alone is the cursor. */
function after(name: MarkdownCommandName, text: string): string {
  const [before = '', chosen = '', rest = ''] = text.split('|')
  const [anchor, head] = [before.length, before.length + (text.split('|').length > 2 ? chosen.length : 0)]
  const doc = before + chosen + rest
  const state = EditorState.create({ doc, selection: { anchor, head } })
  const next = state.update(markdownCommands[name](state)).state
  const { from, to } = next.selection.main
  const all = next.doc.toString()
  return from === to
    ? `${all.slice(0, from)}|${all.slice(from)}`
    : `${all.slice(0, from)}|${all.slice(from, to)}|${all.slice(to)}`
}

test.each<[MarkdownCommandName, string, string]>([
  ['bold', 'Press |Reset| now', 'Press **|Reset|** now'],
  ['bold', 'Press **|Reset|** now', 'Press |Reset| now'],
  ['code', 'Run |', 'Run `|`'],
  ['steps', '|Open it.\nClose it.|', '1. |Open it.\n2. Close it.|'],
  ['steps', '|1. Open it.\n2. Close it.|', '|Open it.\nClose it.|'],
  ['steps', '- |a\n  - b|', '1. |a\n  2. b|'],
  ['list', '|Open it.', '- |Open it.'],
  ['link', 'See |the page|', 'See [the page](|https://|)'],
  ['link', 'See |', 'See [|](https://)'],
])('%s turns %j into %j', (name, before, expected) => {
  expect(after(name, before)).toBe(expected)
})
