import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { BlockedAction } from '@/components/desk/action-fold'
import { AssignForm } from '@/components/desk/assign-form'
import { callKeys } from '@/components/desk/call-key-table'
import { HandOverForm } from '@/components/desk/hand-over-form'
import { ReasonForm } from '@/components/desk/reason-form'
import { ResolveForm } from '@/components/desk/resolve-form'
import { WaitForm } from '@/components/desk/wait-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { listColleagues } from '@/lib/calls/assign-call'
import { waitReasons } from '@/lib/calls/call-events'
import { isOpen } from '@/lib/calls/call-states'
import { handOverTargets } from '@/lib/calls/hand-over-ways'
import { type NotNow, offersFor } from '@/lib/calls/offered-steps'
import type { CallView } from '@/lib/calls/read-call'
import { providerOf } from '@/lib/calls/read-parts'
import { readUses, type Use } from '@/lib/calls/read-uses'
import { translatorOf } from '@/lib/messages/translator'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'
import {
  assignAction,
  cancelAction,
  confirmAction,
  giveBackAction,
  handOverAction,
  refuseAction,
  rejectAction,
  resolveAction,
  resumeAction,
  takeAction,
  takeBackAction,
  waitAction,
} from './actions'
import { AskProvider, SolvedByProvider } from './ask-provider'
import { Classify } from './classify'
import { UndoEnd } from './undo-step'

type Props = { call: CallView['call']; view: DiagnosisView | null; level0Only: boolean }

const optionOf = ({ problem, solution, title, solutionTitle }: Use) => ({
  value: `${problem}/${solution ?? ''}`,
  label: solutionTitle ? `${title}: ${solutionTitle}` : title,
})

/** What this person may do with this call, in this state; nothing that policy or state forbid. */
export async function CallActions({ call, view, level0Only }: Props) {
  const actor = await requireActor()
  const offers = offersFor(actor, { ...call, level0Only, provider: await providerOf(call.id) })
  const t = await getTranslations('desk.actions')
  const notNow = await getTranslations('desk.notNow')
  const why = (reason: NotNow | null | undefined) => (reason ? notNow(reason) : null)
  const hidden = { number: String(call.number), version: String(call.version) }
  const own = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  const teaches = can(actor, 'problem.draft', null)
  const colleagues = offers.assign === null ? await listColleagues(actor) : []
  const resolve = offers.resolve === undefined ? null : await resolveMaterial(call, view)
  return (
    <Card className="grid gap-1 divide-y divide-line">
      <h2 className="pb-3 text-sm font-medium tracking-normal text-muted">{t('title')}</h2>
      {Object.keys(offers).length === 0 ? <p className="py-2 text-muted">{t('none')}</p> : null}
      {offers.confirm === null ? (
        <div className="grid gap-3 py-3">
          <p>{t('confirmHint')}</p>
          <Form action={confirmAction}>
            {own}
            <Submit>{t('confirmYes')}</Submit>
          </Form>
        </div>
      ) : null}
      {offers.reject === null ? (
        <ReasonForm
          action={rejectAction}
          hidden={hidden}
          blocked={null}
          words={{ title: t('confirmNo'), reason: t('rejectReason'), submit: t('confirmNo') }}
        />
      ) : null}
      {call.kind === 'unknown' ? <Classify call={call} /> : null}
      {offers.take === null ? (
        <Form action={takeAction} data-key={callKeys.take} className="py-3">
          {own}
          <Submit>{t(offers.refuse === null ? 'accept' : 'take')}</Submit>
        </Form>
      ) : offers.take === undefined ? null : (
        <BlockedAction title={t('take')} why={notNow(offers.take)} />
      )}
      {offers.refuse === null ? (
        <ReasonForm
          action={refuseAction}
          shortcut="refuse"
          hidden={hidden}
          blocked={null}
          words={{ title: t('refuse'), reason: t('refuseReason'), submit: t('refuseSubmit') }}
        />
      ) : null}
      {offers.takeBack === null ? (
        <Form action={takeBackAction} className="py-3">
          {own}
          <Submit look="secondary">{t('takeBack')}</Submit>
        </Form>
      ) : null}
      {offers.giveBack === null ? (
        <form action={giveBackAction} className="py-3">
          {own}
          <Submit look="secondary">{t('giveBack')}</Submit>
        </form>
      ) : null}
      {offers.resume === null ? (
        <Form action={resumeAction} data-key={callKeys.resume} className="py-3">
          {own}
          <Submit look="secondary">{t('resume')}</Submit>
        </Form>
      ) : null}
      {resolve ? (
        <ResolveForm
          action={resolveAction}
          hidden={hidden}
          blocked={why(offers.resolve)}
          {...resolve}
          words={{
            title: t('resolve'),
            text: t('resolveText'),
            textHint: t('resolveTextHint'),
            used: t('used'),
            choose: t('usedChoose'),
            likely: t('usedLikely'),
            others: t('usedOthers'),
            none: t('usedNone'),
            reason: t('noneReason'),
            reasonHint: t('noneReasonHint'),
            submit: t('resolveSubmit'),
            teach: teaches ? t('teach') : null,
          }}
        />
      ) : null}
      {offers.resolveByProvider === undefined ? null : (
        <SolvedByProvider blocked={why(offers.resolveByProvider)} hidden={hidden} />
      )}
      {offers.handOver === undefined ? null : (
        <HandOverForm
          action={handOverAction}
          hidden={hidden}
          blocked={why(offers.handOver)}
          targets={handOverTargets(actor, call).map((value) => ({ value, label: t(`level.${value}`) }))}
          words={{
            title: t('handOver'),
            to: t('handOverTo'),
            reason: t('handOverReason'),
            reasonHint: t('handOverReasonHint'),
            submit: t('handOverSubmit'),
          }}
        />
      )}
      {offers.askProvider === undefined ? null : (
        <AskProvider call={call} blocked={why(offers.askProvider)} hidden={hidden} />
      )}
      {offers.assign === null ? (
        <AssignForm
          action={assignAction}
          hidden={hidden}
          colleagues={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          words={{ title: t('assign'), to: t('assignTo'), submit: t('assignSubmit') }}
        />
      ) : null}
      {offers.wait === undefined || offers.resume === null ? null : (
        <WaitForm
          action={waitAction}
          hidden={hidden}
          blocked={why(offers.wait)}
          reasons={waitReasons.map((value) => ({ value, label: t(`waitReason.${value}`) }))}
          words={{
            title: t('wait'),
            reason: t('waitFor'),
            note: t('waitNote'),
            noteHint: t('waitNoteHint'),
            until: t('waitUntil'),
            untilHint: t('waitUntilHint'),
            submit: t('waitSubmit'),
          }}
        />
      )}
      {call.kind === 'unknown' ? null : <Classify call={call} />}
      {offers.cancel === null ? (
        <ReasonForm
          action={cancelAction}
          hidden={hidden}
          blocked={null}
          words={{ title: t('cancel'), reason: t('cancelReason'), submit: t('cancel') }}
        />
      ) : null}
      {offers.confirm ? <BlockedAction title={t('confirm')} why={notNow(offers.confirm)} /> : null}
      <UndoEnd call={call} />
      {teaches && !isOpen(call.state) ? (
        <div className="grid gap-1 py-3">
          <ButtonLink href={`/studio/teach/${call.number}`} look="secondary" className="justify-self-start">
            {t('teachNow')}
          </ButtonLink>
          <p className="text-sm text-muted">{t('teachHint')}</p>
        </div>
      ) : null}
    </Card>
  )
}

/** What can have helped; and, once something has, the form filled in with it in the caller's language. */
async function resolveMaterial(call: CallView['call'], view: DiagnosisView | null) {
  const actor = await requireActor()
  const about = { view, serviceId: call.serviceId }
  const uses = await readUses(actor, about, await pageLocale())
  const material = { likely: uses.likely.map(optionOf), others: uses.others.map(optionOf) }
  if (!uses.helped) return { ...material, filled: null }
  const locale = call.caller.locale ?? view?.locale ?? 'en'
  const { helped } = await readUses(actor, about, locale)
  const t = translatorOf(locale, 'desk.actions')
  const text = t('resolveFilled', { title: helped?.solutionTitle ?? '' })
  return { ...material, filled: { text, used: optionOf(uses.helped).value } }
}
