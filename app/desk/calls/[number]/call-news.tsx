import { getFormatter, getTranslations } from 'next-intl/server'
import { Message } from '@/components/ui/message'
import type { CallView } from '@/lib/calls/read-call'

const done = ['contact', 'callBack', 'status'] as const
const related = ['linked', 'unlinked', 'posted', 'ended', 'allResolved', 'someResolved'] as const

type Props = { call: CallView['call']; asked: { work?: string; files?: string }; now: Date }

/** What came of the last step beside the lifecycle's own, and the call-back that somebody waits for. */
export async function CallNews({ call, asked, now }: Props) {
  const t = await getTranslations('work')
  const format = await getFormatter()
  const message = asked.files === 'added' ? 'files' : done.find((each) => each === asked.work)
  const incidents = await getTranslations('incidents')
  const family = related.find((each) => each === asked.work)
  const when = call.callBackAt && format.dateTime(call.callBackAt, { dateStyle: 'medium', timeStyle: 'short' })
  const isDue = call.callBackAt !== null && call.callBackAt <= now
  return (
    <>
      {message ? <Message tone="good">{t(`done.${message}`)}</Message> : null}
      {family ? (
        <Message tone={family === 'someResolved' ? 'warn' : 'good'}>{incidents(`done.${family}`)}</Message>
      ) : null}
      {when ? (
        <Message tone={isDue ? 'warn' : 'info'}>{t(isDue ? 'callBack.due' : 'callBack.planned', { when })}</Message>
      ) : null}
    </>
  )
}
