export type BeliefBar = { id: string; title: string; probability: number; percent: string }

/** Causes with their probabilities. The bar is drawn: its length is no style, so no policy can take it away. */
export function BeliefBars({ bars, label }: { bars: BeliefBar[]; label: string }) {
  return (
    <ol aria-label={label} className="grid gap-3">
      {bars.map(({ id, title, probability, percent }) => (
        <li key={id} className="grid gap-1">
          <span className="flex items-baseline justify-between gap-3 text-sm">
            <span className="min-w-0">{title}</span>
            <span className="font-semibold tabular-nums">{percent}</span>
          </span>
          <svg aria-hidden="true" className="h-2 w-full overflow-hidden rounded-full" preserveAspectRatio="none">
            <rect width="100%" height="100%" className="fill-sunken" />
            <rect width={`${Math.round(probability * 1000) / 10}%`} height="100%" rx="4" className="fill-accent" />
          </svg>
        </li>
      ))}
    </ol>
  )
}
