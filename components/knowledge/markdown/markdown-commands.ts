import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state'

/** What the buttons above a Markdown text do, each as one change that one undo takes back. */
export type MarkdownCommand = (state: EditorState) => TransactionSpec

/** Puts a sign around what is chosen, or takes it away again. */
const around =
  (sign: string): MarkdownCommand =>
  (state) =>
    state.changeByRange(({ from, to }) => {
      const has = state.sliceDoc(from - sign.length, from) === sign && state.sliceDoc(to, to + sign.length) === sign
      if (has) {
        const changes = [
          { from: from - sign.length, to: from },
          { from: to, to: to + sign.length },
        ]
        return { changes, range: EditorSelection.range(from - sign.length, to - sign.length) }
      }
      const changes = [
        { from, insert: sign },
        { from: to, insert: sign },
      ]
      return { changes, range: EditorSelection.range(from + sign.length, to + sign.length) }
    })

const listSign = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+/

/** Makes the chosen lines items of a list, or plain lines where they all are already. */
const asList =
  (signOf: (index: number) => string): MarkdownCommand =>
  (state) => {
    const { from, to } = state.selection.main
    const lines = []
    for (let at = state.doc.lineAt(from); ; at = state.doc.line(at.number + 1)) {
      lines.push(at)
      if (at.to >= to || at.number === state.doc.lines) break
    }
    const isList = lines.every((line, index) => line.text.trimStart().startsWith(signOf(index)))
    const changes = lines.map((line, index) => {
      const [all = '', indent = ''] = listSign.exec(line.text) ?? []
      return { from: line.from, to: line.from + all.length, insert: isList ? indent : indent + signOf(index) }
    })
    const set = state.changes(changes)
    return { changes: set, selection: state.selection.map(set, 1) }
  }

/** What is chosen becomes the words of a link, and the cursor goes to where its address belongs. */
const link: MarkdownCommand = (state) => {
  const { from, to } = state.selection.main
  const text = state.sliceDoc(from, to)
  const before = `[${text}](`
  return {
    changes: { from, to, insert: `${before}https://)` },
    selection: text
      ? { anchor: from + before.length, head: from + before.length + 'https://'.length }
      : { anchor: from + 1 },
  }
}

export const markdownCommands = {
  bold: around('**'),
  italic: around('_'),
  code: around('`'),
  steps: asList((index) => `${index + 1}. `),
  list: asList(() => '- '),
  link,
} satisfies Record<string, MarkdownCommand>

export type MarkdownCommandName = keyof typeof markdownCommands
