import { AlikeList } from '@/components/knowledge/alike-list'
import { CheckList } from '@/components/knowledge/check-list'
import { Card } from '@/components/ui/card'
import type { QuestionWords } from './question-words'
import { TouchedList } from './touched-list'
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
          <TouchedList rows={look.touched} label={words.touched} newTab />
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
