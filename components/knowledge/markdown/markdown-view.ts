import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { Annotation, EditorState, Transaction } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { markdownCommands } from './markdown-commands'
import { picturesOf } from './upload-picture'

type Options = {
  parent: HTMLElement
  text: string
  maxLength: number
  /** Where the cursor is, if the field had it. */
  selection: { anchor: number; head: number } | null
  attributes: Record<string, string>
  onChange: (text: string) => void
  onPictures: (files: File[]) => void
}

/** Set from outside: not to be told as typed. */
const given = Annotation.define<boolean>()

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', borderRadius: '0 0 0.75rem 0.75rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.55' },
  '.cm-content': { padding: '0.625rem 0', minHeight: 'var(--rows)', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.875rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft) !important',
  },
})

const highlight = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, monospace', color: 'var(--accent-strong)' },
  { tag: [tags.link, tags.url], color: 'var(--accent-strong)', overflowWrap: 'anywhere' },
  { tag: [tags.processingInstruction, tags.quote], color: 'var(--muted)' },
])

const pressed = (name: 'bold' | 'italic') => (view: EditorView) => {
  view.dispatch({ ...markdownCommands[name](view.state), userEvent: 'input' })
  return true
}

/** A Markdown text being written. Tab leaves it, as it leaves every other field. */
export function markdownView(options: Options): EditorView {
  const { parent, text, maxLength, selection, attributes, onChange, onPictures } = options
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  const take = (event: Event, data: DataTransfer | null) => {
    const pictures = picturesOf(data)
    if (pictures.length === 0) return false
    event.preventDefault()
    onPictures(pictures)
    return true
  }
  const extensions = [
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of(attributes),
    EditorView.lineWrapping,
    EditorState.changeFilter.of((change) => change.annotation(given) === true || change.newDoc.length <= maxLength),
    history(),
    drawSelection(),
    markdown(),
    syntaxHighlighting(highlight),
    look,
    keymap.of([
      { key: 'Mod-b', run: pressed('bold') },
      { key: 'Mod-i', run: pressed('italic') },
      // Of the page: save, and send.
      ...[...defaultKeymap, ...historyKeymap].filter(({ key }) => key !== 'Mod-Enter'),
    ]),
    EditorView.domEventHandlers({
      paste: (event) => take(event, event.clipboardData),
      drop: (event) => take(event, event.dataTransfer),
    }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged || update.transactions.some((each) => each.annotation(given))) return
      onChange(update.state.doc.toString())
    }),
  ]
  const doc = EditorState.create({ doc: text }).doc
  const inside = selection && {
    anchor: Math.min(selection.anchor, doc.length),
    head: Math.min(selection.head, doc.length),
  }
  const state = EditorState.create({ doc, extensions, ...(inside ? { selection: inside } : {}) })
  const view = new EditorView({ parent, state })
  if (selection) view.focus()
  return view
}

/** Shows a text that was not typed here: thrown away, found again, or put in by the page. */
export function showText(view: EditorView, text: string): void {
  const doc = view.state.toText(text)
  if (view.state.doc.eq(doc)) return
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: doc },
    annotations: [given.of(true), Transaction.addToHistory.of(false)],
  })
}
