export type GridRow = { key: string; title: string; cells: string[] }

type Props = { caption: string; first: string; columns: string[]; rows: GridRow[] }

/** Figures by row and column, to be read across. */
export function FiguresGrid({ caption, first, columns, rows }: Props) {
  const head = 'px-3 py-2 align-bottom font-medium text-muted first:pl-0 last:pr-0'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${head} text-left`}>
              {first}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={`${head} text-right`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, cells }) => (
            <tr key={key} className="border-b border-line last:border-0">
              <th scope="row" className="min-w-36 py-2 pr-3 text-left font-normal">
                {title}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index]} className="whitespace-nowrap px-3 py-2 text-right last:pr-0">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
