import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { TouchedList } from '@/components/knowledge/question/touched-list'
import type { TouchedRow } from '@/components/knowledge/question/use-question-draft'
import { Card } from '@/components/ui/card'
import { Markdown } from '@/components/ui/markdown'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import { inLocale } from '@/lib/messages/in-locale'

/** A question for who reads it: its answers, how to check it, and where it is asked. */
export async function QuestionView({ content, uses }: { content: QuestionContent; uses: TouchedRow[] }) {
  const t = await getTranslations('questions')
  const locale = await pageLocale()
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Card className="grid content-start gap-3">
        <h2>{t('answers')}</h2>
        <ul className="flex flex-wrap gap-2">
          {content.answers.map(({ id, texts }) => (
            <li key={id} className="rounded-lg bg-sunken px-2.5 py-1 text-sm">
              {inLocale(texts, locale)?.words ?? id}
            </li>
          ))}
        </ul>
        <h2>{t('check')}</h2>
        <Markdown text={inLocale(content.texts, locale)?.words.check ?? ''} />
      </Card>
      <Card className="grid content-start gap-3">
        <h2>{t('usedBy')}</h2>
        {uses.length === 0 ? <p className="text-muted">{t('touchesNone')}</p> : null}
        <TouchedList rows={uses} label={t('usedBy')} />
      </Card>
    </div>
  )
}
