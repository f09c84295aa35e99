import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { type Part, Parts } from './parts'

type Hit = { href: string; title: Part[]; score: string; reasons: string[] }

/** Hits in their order, each with what its place is made of. */
export function ExplainedHits({ hits }: { hits: Hit[] }) {
  return (
    <ol className="grid gap-3">
      {hits.map(({ href, title, score, reasons }) => (
        <li key={href}>
          <Card className="grid gap-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <Link href={href} prefetch={false} className="min-w-0 break-words font-semibold hover:underline">
                <Parts parts={title} />
              </Link>
              <span className="tabular-nums text-muted">{score}</span>
            </div>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Card>
        </li>
      ))}
    </ol>
  )
}
