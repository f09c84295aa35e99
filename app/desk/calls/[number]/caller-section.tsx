import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { CallerCard } from '@/components/desk/caller-card'
import { requireActor } from '@/lib/auth/session'
import type { CallView } from '@/lib/calls/read-call'
import { readUsed } from '@/lib/calls/read-uses'

/** Who called, for whom and how, who has it, what it waits for, and what it was solved with. */
export async function CallerSection({ call }: { call: CallView['call'] }) {
  const t = await getTranslations('desk')
  const format = await getFormatter()
  const used = await readUsed(await requireActor(), call, await pageLocale())
  const waitRow = () => {
    if (!call.waitingFor) return []
    const what = t(`actions.waitReason.${call.waitingFor}`)
    const until = call.waitingUntil && format.dateTime(call.waitingUntil, { dateStyle: 'medium', timeStyle: 'short' })
    return [{ title: t('call.waits'), text: until ? t('call.waitsUntil', { what, until }) : what }]
  }
  return (
    <CallerCard
      title={t('call.caller')}
      name={call.caller.name}
      phone={call.caller.phone}
      email={call.caller.email}
      words={{ noPhone: t('call.noPhone') }}
      rows={[
        {
          title: t('call.organization'),
          text: [call.organization.name, call.site?.name].filter(Boolean).join(', '),
        },
        { title: t('call.language'), text: t(`call.languages.${call.caller.locale ?? 'none'}`) },
        {
          title: t('call.channel'),
          text: t(`call.channels.${call.channel as 'portal' | 'phone' | 'mail' | 'api'}`),
        },
        { title: t('call.agent'), text: call.assignee?.name ?? t('nobody') },
        ...(used
          ? [
              {
                title: t('call.used'),
                text: (
                  <>
                    <Link className="underline underline-offset-2" href={`/problems/${used.problem}`}>
                      {used.title}
                    </Link>
                    {used.solutionTitle ? `: ${used.solutionTitle}` : null}
                  </>
                ),
              },
            ]
          : []),
        ...waitRow(),
        ...(call.follows
          ? [
              {
                title: t('call.follows'),
                text: (
                  <Link className="underline underline-offset-2" href={`/desk/calls/${call.follows.number}`}>
                    {t('call.followsCall', { number: String(call.follows.number) })}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
