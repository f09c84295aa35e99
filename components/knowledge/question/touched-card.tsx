import Link from 'next/link'
import { AlikeList } from '@/components/knowledge/alike-list'
import { CheckList } from '@/components/knowledge/check-list'
import { Card } from '@/components/ui/card'
import type { QuestionWords } from './question-words'
import type { QuestionLook } from './use-question-draft'

/** What asks the question, what a change would break, and what already asks the same. */
export function TouchedCard({ look, isNew, words }: { look: QuestionLook; isNew: boolean; words: QuestionWords }) {
  return (
    <>
      {look.alike.length > 0 ? <AlikeList at="/studio/questions" known={look.alike} words={words} newTab /> : null}
      {isNew ? null : (
        <Card className="grid gap-3">
          <h2>{words.touched}</h2>
          <p className="text-sm text-muted">{look.touched.length === 0 ? words.touchesNone : words.touchesHint}</p>
          <ul className="grid max-h-96 gap-2 overflow-auto" aria-label={words.touched}>
            {look.touched.map(({ key, href, title, note, lost }) => (
              <li key={key} className={lost ? 'rounded-lg bg-bad-soft px-2 py-1' : ''}>
                <Link href={href} target="_blank" prefetch={false} className="underline underline-offset-2">
                  {title}
                </Link>
                <span className="block text-sm text-muted">{note}</span>
                {lost ? <span className="block text-sm font-medium text-bad">{lost}</span> : null}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {look.gaps.length > 0 ? (
        <Card className="grid gap-3">
          <h2>{words.gaps}</h2>
          <CheckList items={look.gaps} allGood="" />
        </Card>
      ) : null}
    </>
  )
}
