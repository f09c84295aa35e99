export type Part = { text: string; match: boolean }

/** Words that were found stand out; built as elements, so that nothing in an entry can become markup. */
export function Parts({ parts }: { parts: Part[] }) {
  let at = 0
  return parts.map(({ text, match }) => {
    const key = at
    at += text.length + 1
    return match ? <mark key={key}>{text}</mark> : text
  })
}
