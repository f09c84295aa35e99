'use client'

import { useState } from 'react'
import { createTranslator } from 'use-intl/core'
import { ProblemArticle } from '@/components/knowledge/problem-article'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { audiencesOf } from '@/lib/auth/policy'
import type { Choices } from '@/lib/knowledge/list-choices'
import { isWritten, labelLists, type ProblemContent, type WrittenSolution } from '@/lib/knowledge/problem-content'
import type { Messages } from '@/lib/messages/catalogue'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

/** The words of the entry's page in each language, and those around it in the reader's. */
export type PreviewWords = {
  page: Record<Locale, Messages['knowledge'] & { untranslated: string }>
  viewer: Messages['studio']['editor']['viewer']
}

type Props = { content: ProblemContent; locale: Locale; choices: Choices; words: PreviewWords }

const viewers = {
  customer: audiencesOf({ id: '', role: 'customer', organizationId: null }),
  staff: audiencesOf({ id: '', role: 'level1', organizationId: null }),
  level2: audiencesOf({ id: '', role: 'level2', organizationId: null }),
} as const
type Viewer = keyof typeof viewers
const viewerNames = ['customer', 'staff', 'level2'] as const
const isViewer = (value: string): value is Viewer => Object.hasOwn(viewers, value)

/** The page of the entry as it would be, for a customer or an agent, in the language that is being written. */
export function PreviewPanel({ content, locale, choices, words }: Props) {
  const least = viewerNames.find((each) => viewers[each].includes(content.audience)) ?? 'level2'
  const [chosen, setViewer] = useState<Viewer | null>(null)
  const viewer = chosen ?? least
  const page = words.page[locale]
  const t = createTranslator({ locale, messages: page })
  const seen = viewers[viewer]
  const found = content.texts[locale]?.title
    ? { words: content.texts[locale], translated: true }
    : { words: content.texts[content.original], translated: locale === content.original }
  const written = content.solutions.flatMap((solution): WrittenSolution[] => {
    if (isWritten(solution)) return [solution]
    const choice = choices.solutions.find(({ id }) => id === solution.id)
    return choice ? [choice.written] : []
  })
  const solutions = written
    // What a customer may carry out, a visitor may read.
    .filter(({ audience }) => audience === 'customer' || seen.includes(audience))
    .map((solution) => {
      const { title = '', steps = '', proof, undo } = inLocale(solution.texts, locale)?.words ?? {}
      const { id, kind, risk, audience, onSite } = solution
      return {
        ...{ id, title, steps },
        badge: page[kind],
        hint: kind === 'workaround' ? page.workaroundHint : null,
        minutes: t('minutes', { minutes: solution.minutes }),
        risk: risk === 'none' ? null : page.risk[risk],
        proof: proof ? { title: page.proof, text: proof } : null,
        undo: undo ? { title: page.undo, text: undo } : null,
        onSite: onSite ? page.onSite : null,
        staffOnly: audience === 'customer' ? null : page.staffOnly,
        feedback: audience === 'customer' ? <Asked words={page} /> : null,
      }
    })
  return (
    <div className="grid gap-3">
      <div className="max-w-60">
        <SelectField
          label={words.viewer.label}
          name="preview-viewer"
          value={viewer}
          options={viewerNames.map((value) => ({ value, label: words.viewer[value] }))}
          onChange={({ target: { value } }) => setViewer(isViewer(value) ? value : 'customer')}
        />
      </div>
      {seen.includes(content.audience) ? (
        <Card className="!bg-paper" lang={locale}>
          <ProblemArticle
            title={found.words?.title ?? ''}
            summary={found.words?.summary ?? ''}
            service={choices.services.find(({ id }) => id === content.service)?.name ?? content.service}
            untranslated={found.translated ? null : page.untranslated}
            symptoms={{ title: page.symptoms, text: found.words?.symptoms ?? '' }}
            cause={{ title: page.cause, text: found.words?.cause ?? '' }}
            facts={labelLists.map((list) => ({ title: page[list], items: content[list] ?? [] }))}
            solutions={solutions}
          />
        </Card>
      ) : (
        <Message>{words.viewer.hidden}</Message>
      )}
    </div>
  )
}

/** "Did that fix it?", to be looked at. */
function Asked({ words }: { words: { didItHelp: string; yes: string; no: string } }) {
  return (
    <div inert className="grid gap-3 border-t border-line pt-4">
      <p className="font-semibold">{words.didItHelp}</p>
      <p className="flex flex-wrap gap-3">
        <span className={buttonClass()}>{words.yes}</span>
        <span className={buttonClass({ look: 'secondary' })}>{words.no}</span>
      </p>
    </div>
  )
}
