import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { CommandPaletteButton } from '@/components/shell/command-palette-button'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { queuesFor } from '@/lib/calls/list-calls'
import { listFilters } from '@/lib/calls/saved-filters'
import { queueHref } from './queue-href'

const kinds = ['problem', 'tree', 'service', 'request', 'call'] as const

/** The command palette with the pages that this person works on. For desk and studio only. */
export async function Palette() {
  const actor = await requireActor()
  const t = await getTranslations('desk')
  const p = await getTranslations('desk.palette')
  const items = [
    ...(can(actor, 'call.register', null) ? [{ href: '/desk/register', title: t('register') }] : []),
    ...(can(actor, 'call.contact', null)
      ? [{ href: '/desk/explained', title: (await getTranslations('explained'))('title') }]
      : []),
    { href: '/desk/suggestions', title: (await getTranslations('suggestions'))('title') },
    ...queuesFor(actor).map((queue) => ({
      href: `/desk?queue=${queue}`,
      title: p('queue', { name: t(`queue.${queue}`) }),
    })),
    ...(await listFilters(actor)).map(({ name, queue, narrow }) => ({
      href: queueHref(queue, narrow),
      title: p('filter', { name }),
    })),
    { href: '/desk/mails', title: (await getTranslations('mailIn'))('title') },
    ...(can(actor, 'template.edit', null)
      ? [{ href: '/desk/templates', title: (await getTranslations('work.templates'))('title') }]
      : []),
    ...(can(actor, 'mail.word', null)
      ? [{ href: '/desk/templates/mails', title: (await getTranslations('mail'))('templates') }]
      : []),
    { href: '/notices', title: p('notices') },
    ...(can(actor, 'studio.see', null) ? [{ href: '/studio', title: p('studio') }] : []),
    { href: '/', title: p('home') },
  ]
  return (
    <CommandPaletteButton
      items={items}
      locale={await pageLocale()}
      words={{
        open: p('open'),
        title: p('title'),
        placeholder: p('placeholder'),
        nothing: p('nothing'),
        go: p('go'),
        found: p('found'),
        callNumber: p('callNumber', { number: '{number}' }),
        kind: Object.fromEntries(kinds.map((kind) => [kind, p(`kind.${kind}`)])),
      }}
    />
  )
}
