import { Badge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'

export type PromiseItem = {
  id: string
  title: string
  state: { tone: Tone; label: string }
  due: string
  used: string
  why: string
  zone: string
  lines: { id: string; when: string; what: string; counted: string; sum: string; faint: boolean }[]
}

type Props = {
  title: string
  items: PromiseItem[]
  columns: { when: string; what: string; counted: string; sum: string }
}

/** What is promised on a call, each with the reckoning of its due time. */
export function PromiseCard({ title, items, columns }: Props) {
  return (
    <Card className="grid min-w-0 gap-4">
      <h2>{title}</h2>
      {items.map((item) => (
        <section key={item.id} aria-label={item.title} className="grid min-w-0 gap-1.5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{item.title}</span>
            <Badge tone={item.state.tone}>{item.state.label}</Badge>
            <span>{item.due}</span>
          </p>
          <p className="text-sm text-muted">{item.used}</p>
          <details className="min-w-0">
            <summary className="min-h-9 cursor-pointer py-1.5 font-medium text-accent-strong">{item.why}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
            <section tabIndex={0} aria-label={item.why} className="overflow-x-auto">
              <table className="w-full text-sm">
                <caption className="pb-1 text-left text-muted">{item.zone}</caption>
                <thead>
                  <tr className="text-left text-muted">
                    <th scope="col" className="py-1.5 pr-4 font-medium">
                      {columns.when}
                    </th>
                    <th scope="col" className="py-1.5 pr-4 font-medium">
                      {columns.what}
                    </th>
                    <th scope="col" className="py-1.5 pr-4 text-right font-medium">
                      {columns.counted}
                    </th>
                    <th scope="col" className="py-1.5 text-right font-medium">
                      {columns.sum}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {item.lines.map((line) => (
                    <tr key={line.id} className={`border-t border-line ${line.faint ? 'text-muted' : ''}`}>
                      <td className="whitespace-nowrap py-1.5 pr-4 tabular-nums">{line.when}</td>
                      <td className="min-w-32 py-1.5 pr-4">{line.what}</td>
                      <td className="py-1.5 pr-4 text-right tabular-nums">{line.counted}</td>
                      <td className="py-1.5 text-right tabular-nums">{line.sum}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </section>
      ))}
    </Card>
  )
}
