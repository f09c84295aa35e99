import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { StateBadge } from '@/components/calls/state-badge'
import { LinkForm } from '@/components/incidents/link-form'
import { PostForm } from '@/components/incidents/post-form'
import { Card } from '@/components/ui/card'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { isOpen } from '@/lib/calls/call-states'
import { type Relative, readFamily } from '@/lib/calls/link-child'
import type { CallView } from '@/lib/calls/read-call'
import { listLiveIncidents } from '@/lib/incidents/live-incidents'
import { endAction, linkAction, postAction, resolveChildrenAction, unlinkAction } from './related-actions'

/** One cause, many callers: the calls that share it, and the notice that tells everybody else. */
export async function RelatedSection({ call }: { call: CallView['call'] }) {
  const actor = await requireActor()
  const t = await getTranslations('incidents')
  const desk = await getTranslations('desk')
  const number = String(call.number)
  const { parent, children } = await readFamily(call)
  const live = (await listLiveIncidents(actor, await pageLocale())).filter((each) => each.call === call.number)
  const works = can(actor, 'call.contact', null)
  const open = children.filter(({ state }) => isOpen(state))
  const isSolved = call.state === 'resolved' || call.state === 'closed'
  const mayLink = isOpen(call.state) && works
  const mayPost = isOpen(call.state) && can(actor, 'incident.post', null)
  if (!parent && children.length === 0 && live.length === 0 && !mayLink && !mayPost) return null
  const hidden = <input type="hidden" name="number" value={number} />
  const row = (each: Relative) => (
    <li key={each.number} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <Link className="underline underline-offset-2 wrap-anywhere" href={`/desk/calls/${each.number}`}>
        {each.number} {each.title}
      </Link>
      <span className="text-sm text-muted">{each.caller.name}</span>
      <StateBadge state={each.state} label={desk(`state.${each.state}`)} />
    </li>
  )
  return (
    <Card className="grid scroll-mt-4 gap-3">
      <h2 id="related">{t('family')}</h2>
      {live.map((incident) => (
        <div key={incident.id} className="grid gap-2 rounded-xl bg-warn-soft px-4 py-3">
          <p className="font-semibold">{t('posted', { title: incident.title })}</p>
          <form action={endAction}>
            {hidden}
            <input type="hidden" name="incident" value={incident.id} />
            <Submit look="secondary" size="small">
              {t('end')}
            </Submit>
          </form>
        </div>
      ))}
      {parent ? (
        <div className="grid gap-2">
          <p className="text-muted">{t('under')}</p>
          <ul>{row(parent)}</ul>
          {works ? (
            <form action={unlinkAction}>
              {hidden}
              <Submit look="quiet" size="small" className="-ml-3">
                {t('unlink')}
              </Submit>
            </form>
          ) : null}
        </div>
      ) : null}
      {children.length > 0 ? (
        <div className="grid gap-2">
          <p className="text-muted">{t('over', { count: children.length })}</p>
          <ul className="divide-y divide-line">{children.map(row)}</ul>
        </div>
      ) : null}
      {isSolved && open.length > 0 && can(actor, 'call.resolve', null) ? (
        <form action={resolveChildrenAction} className="grid justify-items-start gap-1">
          {hidden}
          <Submit>{t('resolveChildren', { count: open.length })}</Submit>
          <p className="text-sm text-muted">{t('resolveChildrenHint')}</p>
        </form>
      ) : null}
      {!parent && children.length === 0 && mayLink ? (
        <LinkForm
          action={linkAction}
          hidden={{ number }}
          words={{ title: t('link'), parent: t('linkTo'), hint: t('linkHint'), submit: t('linkSubmit') }}
        />
      ) : null}
      {!parent && live.length === 0 && mayPost ? (
        <PostForm
          action={postAction}
          hidden={{ key: randomUUID(), number }}
          blocked={call.serviceId === null ? t('refused.no-service') : null}
          words={{
            title: t('post'),
            hint: t('postHint'),
            en: t('english'),
            tr: t('turkish'),
            heading: t('postTitle'),
            text: t('postText'),
            reach: t('reach'),
            everyone: t('everyone'),
            organization: t('onlyOrganization', { name: call.organization.name }),
            submit: t('postSubmit'),
          }}
        />
      ) : null}
    </Card>
  )
}
