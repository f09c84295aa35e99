import { getTranslations } from 'next-intl/server'
import { AskProviderForm } from '@/components/desk/ask-provider-form'
import { SolvedByProviderForm } from '@/components/desk/solved-by-provider-form'
import { requireActor } from '@/lib/auth/session'
import { suggestedProvider } from '@/lib/calls/call-route'
import type { CallView } from '@/lib/calls/read-call'
import { listAskable } from '@/lib/providers/read-providers'
import { askProviderAction, solvedByProviderAction } from './provider-actions'

type Props = { blocked: string | null; hidden: Record<string, string> }

/** An outside party can be asked, the one that the rules name first; nothing where none is set up. */
export async function AskProvider({ call, blocked, hidden }: Props & { call: CallView['call'] }) {
  const providers = await listAskable(await requireActor())
  if (providers.length === 0) return null
  const t = await getTranslations('providers.ask')
  return (
    <AskProviderForm
      action={askProviderAction}
      hidden={hidden}
      blocked={blocked}
      providers={providers.map(({ id, name }) => ({ value: id, label: name }))}
      suggested={blocked === null ? ((await suggestedProvider(call)) ?? undefined) : undefined}
      words={{
        title: t('title'),
        provider: t('provider'),
        text: t('text'),
        textHint: t('textHint'),
        forCaller: t('forCaller'),
        forCallerHint: t('forCallerHint'),
        submit: t('submit'),
      }}
    />
  )
}

export async function SolvedByProvider({ blocked, hidden }: Props) {
  const t = await getTranslations('providers.solved')
  return (
    <SolvedByProviderForm
      action={solvedByProviderAction}
      hidden={hidden}
      blocked={blocked}
      words={{ title: t('title'), text: t('text'), textHint: t('textHint'), submit: t('submit') }}
    />
  )
}
