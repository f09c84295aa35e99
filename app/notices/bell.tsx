import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button-class'
import type { ActorPerson } from '@/lib/auth/session'
import { countNotices } from '@/lib/notify/list-notices'

/** How many notices wait, and the way to them. */
export async function Bell({ actor }: { actor: ActorPerson }) {
  const t = await getTranslations('notices')
  const format = await getFormatter()
  const count = await countNotices(actor)
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={t('bell', { count })}
      className={`${buttonClass({ look: 'quiet', size: 'small' })} gap-1!`}
    >
      <span aria-hidden className="icon-bell size-5" />
      {count > 0 ? (
        <span
          aria-hidden
          className="min-w-5 rounded-full bg-accent px-1.5 text-center text-xs leading-5 tabular-nums text-on-accent"
        >
          {format.number(count)}
        </span>
      ) : null}
    </Link>
  )
}
