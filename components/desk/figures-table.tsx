export type FiguresRow = { id: string; title: string; before: string; after: string[] }

type Props = {
  rows: FiguresRow[]
  answers: string[]
  words: { caption: string; cause: string; now: string; after: string[] }
}

/** How each cause would move with each answer. */
export function FiguresTable({ rows, answers, words }: Props) {
  if (rows.length === 0) return null
  const head = 'px-2 py-1.5 align-bottom font-medium text-muted first:pl-0 last:pr-0'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={words.caption} tabIndex={0}>
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${head} text-left`}>
              {words.cause}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {words.now}
            </th>
            {answers.map((answer, index) => (
              <th key={answer} scope="col" className={`${head} text-right`} aria-label={words.after[index]}>
                {answer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line last:border-0">
              <th scope="row" className="min-w-36 py-1.5 pr-2 text-left font-normal">
                {row.title}
              </th>
              <td className="px-2 py-1.5 text-right text-muted">{row.before}</td>
              {row.after.map((after, index) => (
                <td key={answers[index]} className="px-2 py-1.5 text-right font-medium last:pr-0">
                  {after}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
