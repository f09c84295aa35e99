export type Part = { text: string; match: boolean }

/** A text in which every second piece was found, the first was not: how texts are sent to the browser, which is short. */
export type Pieces = string[]

export function piecesOf(parts: Part[]): Pieces {
  const pieces = ['']
  for (const { text, match } of parts) {
    if ((pieces.length % 2 === 0) === match) pieces[pieces.length - 1] += text
    else pieces.push(text)
  }
  return pieces
}

/** A text as the search gives it. */
export const Parts = ({ parts }: { parts: Part[] }) => <Marked pieces={piecesOf(parts)} />

/** Words that were found stand out; built as elements, so that nothing in an entry can become markup. */
export function Marked({ pieces }: { pieces: Pieces }) {
  let at = 0
  return pieces.map((piece, index) => {
    const key = at
    at += piece.length + 1
    return index % 2 === 1 ? <mark key={key}>{piece}</mark> : piece
  })
}
