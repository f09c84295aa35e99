import { getTranslations } from 'next-intl/server'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { undoManyAction } from './many-action'
import { seenCalls } from './seen-calls'

type Props = {
  /** What came of a step for many calls, from the address: `3-1` is three done and one left, `undone-3-1` taken back. */
  many: string | string[] | undefined
  /** Those that it was done to, as they were then. */
  undo: string | string[] | undefined
  /** Where taking it back comes back to. */
  hidden: [string, string][]
}

/** What came of a step for many calls, and how to take it back. */
export async function ManyNews({ many, undo, hidden }: Props) {
  const t = await getTranslations('desk.bulk')
  if (many === 'none' || many === 'refused') return <Message tone="warn">{t(many)}</Message>
  const [, isUndone, done, left] = (typeof many === 'string' && /^(undone-)?(\d{1,2})-(\d{1,2})$/.exec(many)) || []
  if (done === undefined || left === undefined) return null
  const counts = { done: Number(done), left: Number(left) }
  const undoable = typeof undo === 'string' && seenCalls.safeParse(undo.split('.')).success ? undo.split('.') : []
  return (
    <Message tone={counts.left > 0 ? 'warn' : 'good'}>
      {t(isUndone ? (counts.left > 0 ? 'undoneLeft' : 'undone') : counts.left > 0 ? 'left' : 'done', counts)}{' '}
      {undoable.length > 0 ? (
        <form action={undoManyAction} className="-my-1.5 inline-block">
          {[...hidden, ...undoable.map((call) => ['call', call])].map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <Submit look="quiet" size="small">
            {(await getTranslations('desk'))('undo')}
          </Submit>
        </form>
      ) : null}
    </Message>
  )
}
