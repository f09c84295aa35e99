import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { Badge } from '@/components/ui/badge'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { EntryFlags } from '@/lib/feedback/list-flags'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'
import { closeFlagAction } from './actions'

/** What readers say is wrong, entry by entry, each to be closed with a word. */
export async function FlagList({ entries, mayClose }: { entries: EntryFlags[]; mayClose: boolean }) {
  const t = await getTranslations('care')
  const f = await getTranslations('feedback')
  const format = await getFormatter()
  const locale = await pageLocale()
  const bank = await readBank(await currentBank())
  const titleOf = ({ kind, entryId }: EntryFlags) => {
    const texts = (kind === 'problem' ? bank.problems : bank.trees).get(entryId)?.texts
    return (texts && inLocale<{ title: string }>(texts, locale)?.words.title) || entryId
  }
  const solutionOf = (id: string) => inLocale(bank.solutions.get(id)?.texts ?? {}, locale)?.words.title ?? id
  return (
    <ul className="grid gap-4">
      {entries.map((entry) => (
        <li key={`${entry.kind}-${entry.entryId}`} className="grid gap-3 rounded-2xl border border-line bg-surface p-4">
          <h3 className="flex flex-wrap items-center gap-3 text-base">
            <Link
              href={`/studio/${entry.kind === 'problem' ? 'problems' : 'trees'}/${entry.entryId}`}
              prefetch={false}
              className="underline underline-offset-2"
            >
              {titleOf(entry)}
            </Link>
            <Badge>{t('flagCount', { count: entry.flags.length })}</Badge>
          </h3>
          <ul className="grid gap-4 border-l-2 border-line pl-4">
            {entry.flags.map(({ id, reason, text, locale: said, person, at, solutionId }) => (
              <li key={id} className="grid gap-2">
                <p>
                  <span className="font-medium">{f(`reason.${reason}`)}</span>
                  {text ? <span lang={said}>: {text}</span> : null}
                </p>
                <p className="text-sm text-muted">
                  {t('flagBy', { name: person ?? t('visitor'), date: format.dateTime(at, { dateStyle: 'medium' }) })}
                  {solutionId ? ` · ${t('aboutSolution', { title: solutionOf(solutionId) })}` : ''}
                </p>
                {mayClose ? (
                  <Form action={closeFlagAction} className="flex flex-wrap items-end gap-2">
                    <input type="hidden" name="id" value={id} />
                    <TextField label={t('answer')} id={`answer-${id}`} name="answer" maxLength={1000} />
                    <Submit name="as" value="fixed" look="secondary" size="small">
                      {t('fixed')}
                    </Submit>
                    <Submit name="as" value="declined" look="quiet" size="small">
                      {t('declined')}
                    </Submit>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
