import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { ContentFault } from './content-fault'
import { explainIssue } from './explain-issue'
import { keysAt } from './schema-keys'

/** A YAML text with the line of everything in it. */
export type YamlFile = {
  file: string
  /** Undefined where the text cannot be read at all. */
  value: unknown
  faults: ContentFault[]
  /** Of the deepest part of a path that is there. */
  lineOf: (path: readonly PropertyKey[], key?: string) => number
}

const advice: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: ': put a text that holds ": " in quotes',
  DUPLICATE_KEY: ': write each key once',
  BAD_INDENT: ': indent by two more spaces than the line above',
  TAB_AS_INDENT: ': indent with spaces',
  MISSING_CHAR: ': close the quote or bracket',
  UNEXPECTED_TOKEN: ': put the text in quotes',
}

/** Everything else is text, even where it looks like a number: `keywords: [404]`, `{ id: 5 }`. */
const notText = ['minutes', 'staffMinutes', 'from', 'required', 'uses', 'onSite']

function keepTexts(document: Document) {
  visit(document, {
    Scalar(key, node, path) {
      if (typeof node.value === 'string' || node.source === undefined) return
      const parent = path.at(-1)
      const name = key === 'value' && isPair(parent) && isScalar(parent.key) ? parent.key.value : undefined
      if (typeof name !== 'string' || !notText.includes(name)) node.value = node.source
    },
  })
}

/** `firstLine` is where the text begins in its file (front matter begins on line 2). */
export function readYaml(file: string, text: string, firstLine = 1): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  keepTexts(document)
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    message: `${message}${advice[code] ?? ': check quotes and indentation'}`,
  }))
  const lineOf = (path: readonly PropertyKey[], key?: string): number => {
    let node: unknown = document.contents
    let line = isMap(node) || isSeq(node) ? lineAt(node.range?.[0] ?? 0) : firstLine
    for (const part of key === undefined ? path : [...path, key]) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part))
        if (!pair) break
        if (isScalar(pair.key) && pair.key.range) line = lineAt(pair.key.range[0])
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(part)]
        if (!node) break
        const range = (node as { range?: [number, number, number] | null }).range
        if (range) line = lineAt(range[0])
      } else break
    }
    return line
  }
  return { file, value: faults.length > 0 ? undefined : document.toJS(), faults, lineOf }
}

/** What one entry of a file says, or why it says nothing; `at` is where the entry stands in the file. */
export function parseEntry<Schema extends z.ZodType>(
  schema: Schema,
  { file, value, lineOf }: YamlFile,
  at: PropertyKey[] = [],
): { entry: z.infer<Schema> | null; faults: ContentFault[] } {
  const given = at.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown>)[part], value)
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return { entry: parsed.data, faults: [] }
  const faults = parsed.error.issues
    .flatMap((issue) => explainIssue(issue, (path) => keysAt(schema, path)))
    .map(({ path, key, message }) => ({ file, line: lineOf([...at, ...path], key), message }))
  return { entry: null, faults }
}
