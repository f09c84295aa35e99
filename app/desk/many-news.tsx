import { getTranslations } from 'next-intl/server'
import { Message } from '@/components/ui/message'

/** What came of a step for many calls, from the address that it was answered with: `3-1` is three done and one left. */
export async function ManyNews({ many }: { many: string | string[] | undefined }) {
  const t = await getTranslations('desk.bulk')
  if (many === 'none' || many === 'refused') return <Message tone="warn">{t(many)}</Message>
  const [, done, left] = (typeof many === 'string' && /^(\d{1,2})-(\d{1,2})$/.exec(many)) || []
  if (done === undefined || left === undefined) return null
  const counts = { done: Number(done), left: Number(left) }
  return <Message tone={counts.left > 0 ? 'warn' : 'good'}>{t(counts.left > 0 ? 'left' : 'done', counts)}</Message>
}
