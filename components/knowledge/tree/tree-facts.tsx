'use client'

import { Card } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/ui/field'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import { inLocale } from '@/lib/messages/in-locale'
import { type Locale, locales } from '@/lib/messages/locale'
import { factsId } from './gap-places'
import type { Names } from './tree-names'

type Props = { content: TreeContent; names: Names; onChange: (content: TreeContent) => void }

const audiences = ['public', 'customer', 'staff', 'level2'] as const
const risks = ['low', 'medium', 'high'] as const
const none = { title: '', summary: '', keywords: [] as string[] }

/** What a tree is called in both languages, where it belongs, who may walk it. */
export function TreeFacts({ content, names, onChange }: Props) {
  const { words, material, locale } = names
  const write = (each: Locale, change: Partial<typeof none>) =>
    onChange({ ...content, texts: { ...content.texts, [each]: { ...none, ...content.texts[each], ...change } } })
  return (
    <Card>
      <details id={factsId}>
        <summary className="py-1 font-semibold">{words.facts}</summary>
        <div className="mt-4 grid gap-5 md:grid-cols-2">
          {locales.map((each) => (
            <fieldset key={each} className="grid content-start gap-4">
              <legend className="mb-2 font-semibold">{words[each]}</legend>
              <TextField
                label={words.titleLabel}
                name={`title-${each}`}
                lang={each}
                maxLength={200}
                value={content.texts[each]?.title ?? ''}
                onChange={(event) => write(each, { title: event.target.value })}
              />
              <TextField
                label={words.summary}
                name={`summary-${each}`}
                lang={each}
                maxLength={500}
                value={content.texts[each]?.summary ?? ''}
                onChange={(event) => write(each, { summary: event.target.value })}
              />
              <TextField
                label={words.keywords}
                hint={words.keywordsHint}
                name={`keywords-${each}`}
                lang={each}
                maxLength={1000}
                defaultValue={content.texts[each]?.keywords.join(', ') ?? ''}
                onChange={(event) => {
                  const keywords = event.target.value.split(',').map((word) => word.trim())
                  write(each, {
                    keywords: keywords
                      .filter(Boolean)
                      .map((word) => word.slice(0, 80))
                      .slice(0, 40),
                  })
                }}
              />
            </fieldset>
          ))}
          <SelectField
            label={words.service}
            name="service"
            value={content.service}
            onChange={(event) => onChange({ ...content, service: event.target.value })}
            options={material.services.map(({ id, texts }) => ({
              value: id,
              label: inLocale(texts, locale)?.words.name ?? id,
            }))}
          />
          <SelectField
            label={words.audience}
            name="audience"
            value={content.audience}
            onChange={(event) => {
              const audience = audiences.find((each) => each === event.target.value)
              if (audience) onChange({ ...content, audience })
            }}
            options={audiences.map((value) => ({ value, label: words.audiences[value] }))}
          />
          <SelectField
            label={words.risk}
            hint={words.riskHint}
            name="risk"
            value={content.risk ?? 'medium'}
            onChange={(event) => {
              const risk = risks.find((each) => each === event.target.value)
              if (risk) onChange({ ...content, risk })
            }}
            options={risks.map((value) => ({ value, label: words.risks[value] }))}
          />
        </div>
      </details>
    </Card>
  )
}
