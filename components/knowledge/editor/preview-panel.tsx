import { ProblemArticle } from '@/components/knowledge/problem-article'
import { Card } from '@/components/ui/card'
import type { Choices } from '@/lib/knowledge/list-choices'
import { isWritten, labelLists, type ProblemContent } from '@/lib/knowledge/problem-content'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

export type PreviewWords = {
  symptoms: string
  cause: string
  solution: string
  workaround: string
  workaroundHint: string
  staffOnly: string
  onSite: string
  proof: string
  undo: string
  appliesTo: string
  errorCodes: string
  tags: string
  untranslated: string
  risk: { low: string; high: string; irreversible: string }
}

type Props = { content: ProblemContent; locale: Locale; choices: Choices; words: PreviewWords }

/** The customer's page as it would be. */
export function PreviewPanel({ content, locale, choices, words }: Props) {
  const found = content.texts[locale]?.title
    ? { words: content.texts[locale], translated: true }
    : { words: content.texts[content.original], translated: locale === content.original }
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
  const solutions = content.solutions.map((solution) => {
    const nothing = { hint: null, risk: null, staffOnly: null, onSite: null, proof: null, undo: null, feedback: null }
    const plain = { ...nothing, badge: words.solution, minutes: '' }
    if (!isWritten(solution)) {
      const choice = choices.solutions.find(({ id }) => id === solution.id)
      return { ...plain, id: solution.id, title: choice?.title ?? solution.id, steps: choice?.steps ?? '' }
    }
    const { title = '', steps = '', proof, undo } = inLocale(solution.texts, locale)?.words ?? {}
    return {
      ...plain,
      ...{ id: solution.id, title, steps, minutes: minutes.format(solution.minutes) },
      badge: words[solution.kind],
      hint: solution.kind === 'workaround' ? words.workaroundHint : null,
      risk: solution.risk === 'none' ? null : words.risk[solution.risk],
      proof: proof ? { title: words.proof, text: proof } : null,
      undo: undo ? { title: words.undo, text: undo } : null,
      onSite: solution.onSite ? words.onSite : null,
      staffOnly: solution.audience === 'customer' ? null : words.staffOnly,
    }
  })
  return (
    <Card className="!bg-paper">
      <ProblemArticle
        title={found.words?.title ?? ''}
        summary={found.words?.summary ?? ''}
        service={choices.services.find(({ id }) => id === content.service)?.name ?? content.service}
        untranslated={found.translated ? null : words.untranslated}
        symptoms={{ title: words.symptoms, text: found.words?.symptoms ?? '' }}
        cause={{ title: words.cause, text: found.words?.cause ?? '' }}
        facts={labelLists.map((list) => ({ title: words[list], items: content[list] ?? [] }))}
        solutions={solutions}
      />
    </Card>
  )
}
