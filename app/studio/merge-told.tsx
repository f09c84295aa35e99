import { getTranslations } from 'next-intl/server'
import { Message } from '@/components/ui/message'

const refusals = [
  'not-permitted',
  'not-found',
  'changed-meanwhile',
  'same',
  'has-gaps',
  'being-written',
  'not-proposed',
  'needs-second-person',
  'not-saved',
] as const
const answers = ['proposed', 'withdrawn'] as const

/** What became of the step of a merge that led to this page. */
export async function MergeTold({ done, refused }: { done?: string | undefined; refused?: string | undefined }) {
  const t = await getTranslations('merge')
  const answer = answers.find((each) => each === done)
  const refusal = refusals.find((each) => each === refused)
  return (
    <>
      {answer ? <Message tone="good">{t(`done.${answer}`)}</Message> : null}
      {refusal ? <Message tone="bad">{t(`refused.${refusal}`)}</Message> : null}
    </>
  )
}
