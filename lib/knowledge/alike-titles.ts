import { type Actor, audiencesOf, can } from '@/lib/auth/policy'
import { reportFault } from '@/lib/log'
import type { Locale } from '@/lib/messages/locale'
import { findEntries } from '@/lib/search/find-entries'
import type { AlikeEntry } from './alike-questions'
import { likeness, matterOf } from './alike-texts'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'

/** From here on two titles are likely to name the same problem. */
const alikeFrom = 0.4
const mostFound = 20
const most = 3

/** Known problems that seem to be what is being written: found by search, and then compared by their names. */
export async function alikeProblems(
  actor: Actor,
  { texts, except }: { texts: Partial<Record<Locale, { title: string }>>; except: string | null },
  locale: Locale,
): Promise<AlikeEntry[]> {
  if (!can(actor, 'studio.see', null)) return []
  const { problems } = await readBank(await currentBank())
  const scope = { audiences: audiencesOf(actor), organizationId: null, serviceId: null }
  const best = new Map<string, number>()
  for (const language of ['en', 'tr'] as const) {
    const title = texts[language]?.title ?? ''
    const asked = matterOf(title, language)
    if (title.trim() === '' || asked.size === 0) continue
    const found = await findEntries(scope, title, language).catch((fault: unknown) => {
      reportFault('looking for alike problems', fault)
      return { entries: [] }
    })
    const near = found.entries.filter(({ kind, entryId }) => kind === 'problem' && entryId !== except)
    const matters = near.slice(0, mostFound).map(({ entryId }) => {
      return { id: entryId, matter: matterOf(problems.get(entryId)?.texts[language]?.title ?? '', language) }
    })
    const alike = likeness([...problems.values()].map((each) => matterOf(each.texts[language]?.title ?? '', language)))
    for (const { id, matter } of matters) best.set(id, Math.max(best.get(id) ?? 0, alike(asked, matter)))
  }
  return [...best]
    .filter(([, value]) => value >= alikeFrom)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([id, value]) => {
      const words = problems.get(id)?.texts
      return { id, title: words?.[locale]?.title ?? words?.en?.title ?? words?.tr?.title ?? id, likeness: value }
    })
}
