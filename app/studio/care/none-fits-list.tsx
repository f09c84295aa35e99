import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import type { Unfitted } from '@/lib/calls/list-none-fits'

type Props = { groups: Unfitted[]; services: Map<string, string>; mayTeach: boolean }

const shownCalls = 5

/** Why no known problem fitted, what most calls need first, each with its calls and the way to write it down. */
export async function NoneFitsList({ groups, services, mayTeach }: Props) {
  const t = await getTranslations('care')
  const s = await getTranslations('studio')
  const format = await getFormatter()
  return (
    <ul className="grid gap-2">
      {groups.map(({ reason, serviceId, calls }) => {
        const [newest] = calls
        return (
          <li key={newest?.number} className="grid gap-2 rounded-2xl border border-line bg-surface px-4 py-3">
            <p className="font-semibold">“{reason}”</p>
            <p className="text-muted">
              {[
                t('unfittedCalls', { count: calls.length }),
                services.get(serviceId) ?? serviceId,
                newest ? t('leftLast', { date: format.dateTime(newest.at, { dateStyle: 'medium' }) }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {calls.slice(0, shownCalls).map(({ number, title }) => (
                <li key={number}>
                  <Link href={`/desk/calls/${number}`} prefetch={false} className="underline underline-offset-2">
                    {s('openCall')} {number}: {title}
                  </Link>
                </li>
              ))}
            </ul>
            {mayTeach && newest ? (
              <div>
                <ButtonLink
                  href={`/studio/teach/${newest.number}`}
                  look="secondary"
                  size="small"
                  aria-label={`${s('teachThis')}: ${newest.title}`}
                >
                  {s('teachThis')}
                </ButtonLink>
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
