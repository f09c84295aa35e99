import { getTranslations } from 'next-intl/server'
import { callKeys } from '@/components/desk/call-key-table'
import { Submit } from '@/components/ui/submit'
import { requireActor } from '@/lib/auth/session'
import { isTakenBackBy } from '@/lib/calls/hand-over-ways'
import type { CallView } from '@/lib/calls/read-call'
import type { UndoableStep } from '@/lib/calls/step-before'
import { undoableBy } from '@/lib/calls/undo-step'
import { resolvedTogether } from '@/lib/calls/undo-together'
import { takeBackAction, undoAction } from './actions'
import { undoTogetherAction } from './related-actions'

type Call = CallView['call']

/** What each step says on the page that it leads to (told.ts). */
const saidOf: { [step in UndoableStep]: string } = {
  take: 'taken',
  giveBack: 'givenBack',
  assign: 'assigned',
  wait: 'waiting',
  resume: 'resumed',
  handOver: 'handedOver',
  resolve: 'resolved',
  resolveByProvider: 'resolved',
  cancel: 'cancelled',
}

const Seen = ({ call: { number, version } }: { call: Call }) => (
  <>
    <input type="hidden" name="number" value={number} />
    <input type="hidden" name="version" value={version} />
  </>
)

/** Takes the end of a call back, for whoever came to it, as long as that is possible; also of all that ended with it. */
export async function UndoEnd({ call }: { call: Call }) {
  const actor = await requireActor()
  const now = new Date()
  if (!undoableBy(actor, call, now) || !(call.state === 'resolved' || call.state === 'cancelled')) return null
  const t = await getTranslations('desk.actions')
  if (call.state === 'cancelled') return <UndoForm call={call} label={t('takeUpAgain')} />
  const { length: count } = await resolvedTogether(actor, call, now)
  if (count === 0) return <UndoForm call={call} label={t('withdrawResolution')} />
  return (
    <div className="grid justify-items-start gap-2 py-3">
      <form action={undoTogetherAction} data-key={callKeys.undo}>
        <Seen call={call} />
        <Submit look="secondary">{t('withdrawTogether', { total: count + 1 })}</Submit>
      </form>
      <form action={undoAction}>
        <Seen call={call} />
        <Submit look="quiet" size="small" className="-ml-3">
          {t('withdrawHere')}
        </Submit>
      </form>
    </div>
  )
}

const UndoForm = ({ call, label }: { call: Call; label: string }) => (
  <form action={undoAction} data-key={callKeys.undo} className="py-3">
    <Seen call={call} />
    <Submit look="secondary">{label}</Submit>
  </form>
)

/** Takes the last step back, on the page that says what it did. */
export async function UndoStep({ call, done }: { call: Call; done: string }) {
  const actor = await requireActor()
  const before = undoableBy(actor, call, new Date())
  const isLast = before !== null && saidOf[before.step] === done
  if (!isLast && !(done === 'passedOn' && isTakenBackBy(actor, call))) return null
  return (
    <form action={isLast ? undoAction : takeBackAction} data-key={callKeys.undo} className="-my-1.5 inline-block">
      <Seen call={call} />
      <Submit look="quiet" size="small">
        {(await getTranslations('desk'))('undo')}
      </Submit>
    </form>
  )
}
