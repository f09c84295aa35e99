import { getTranslations } from 'next-intl/server'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { requireActor } from '@/lib/auth/session'
import { lostProvider } from '@/lib/calls/ask-again'
import type { CallView } from '@/lib/calls/read-call'
import { askAgainAction } from './provider-actions'

/** A provider that was told to stop as this call was resolved, which it is not: asked again by one press. */
export async function AskAgain({ call }: { call: CallView['call'] }) {
  const lost = await lostProvider(await requireActor(), call)
  if (!lost) return null
  const t = await getTranslations('providers.again')
  const provider = lost.name
  return (
    <Message tone="warn">
      <p>{t('told', { provider })}</p>
      <form action={askAgainAction} className="mt-2 flex flex-wrap items-center gap-x-3">
        <input type="hidden" name="number" value={call.number} />
        <input type="hidden" name="version" value={call.version} />
        <input type="hidden" name="partId" value={lost.partId} />
        <Submit look="secondary" size="small">
          {t('ask', { provider })}
        </Submit>
        <span className="text-sm">{t('hint')}</span>
      </form>
    </Message>
  )
}
