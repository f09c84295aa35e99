import type { Advice } from '@/lib/knowledge/writing-advice'

/** What would make it better, without standing in the way. */
export function AdviceList({ advice, words }: { advice: Advice[]; words: Record<Advice, string> }) {
  return (
    <ul className="grid gap-2.5">
      {advice.map((each) => (
        <li key={each} className="flex items-start gap-2.5">
          <span aria-hidden className="icon-lightbulb mt-1 size-4 shrink-0 text-warn" />
          {words[each]}
        </li>
      ))}
    </ul>
  )
}
