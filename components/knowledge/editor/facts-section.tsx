'use client'

import { useId } from 'react'
import { SelectField } from '@/components/ui/field'
import { labelLists, type ProblemContent } from '@/lib/knowledge/problem-content'
import type { EditorWords } from './editor-words'
import { ListField } from './list-field'
import { PickBox } from './pick-box'
import { Section } from './section'

type Props = {
  content: ProblemContent
  services: { id: string; name: string }[]
  words: EditorWords
  onChange: (content: ProblemContent) => void
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** Where it belongs, who sees it, and what it would cost if it were wrong. */
export function FactsSection({ content, services, words, onChange }: Props) {
  const id = useId()
  const set = (change: Partial<ProblemContent>) => onChange({ ...content, ...change })
  const nameOf = (service: string) => services.find((each) => each.id === service)?.name ?? service
  const others = services.filter((each) => each.id !== content.service && !content.relatedServices.includes(each.id))
  const known = services.map((each) => ({ value: each.id, label: each.name }))
  const gone = services.some((each) => each.id === content.service)
    ? []
    : [{ value: content.service, label: content.service }]
  return (
    <Section title={words.facts}>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <SelectField
          label={words.service}
          name={`${id}-service`}
          value={content.service}
          options={[...gone, ...known]}
          onChange={(event) => set({ service: event.target.value })}
        />
        <SelectField
          label={words.prior}
          hint={words.priorHint}
          name={`${id}-prior`}
          value={content.prior}
          options={optionsOf(words.priors)}
          onChange={(event) => set({ prior: event.target.value as ProblemContent['prior'] })}
        />
        <SelectField
          label={words.audience}
          name={`${id}-audience`}
          value={content.audience}
          options={optionsOf(words.audiences)}
          onChange={(event) => set({ audience: event.target.value as ProblemContent['audience'] })}
        />
        <SelectField
          label={words.riskLabel}
          hint={words.riskHint}
          name={`${id}-risk`}
          value={content.risk}
          options={optionsOf(words.risks)}
          onChange={(event) => set({ risk: event.target.value as ProblemContent['risk'] })}
        />
      </div>
      {labelLists.map((list) => (
        <ListField
          key={list}
          label={words[list]}
          hint={words[`${list}Hint`]}
          value={content[list] ?? []}
          most={20}
          onChange={(value) => set({ [list]: value })}
        />
      ))}
      <div className="grid gap-2.5">
        <PickBox
          label={words.related}
          hint={words.relatedHint}
          nothingFound={words.nothingFound}
          items={others}
          onPick={(service) => set({ relatedServices: [...content.relatedServices, service] })}
        />
        {content.relatedServices.length > 0 ? (
          <ul className="flex flex-wrap gap-2">
            {content.relatedServices.map((service) => (
              <li key={service} className="inline-flex items-center rounded-full bg-sunken pl-3.5">
                {nameOf(service)}
                <button
                  type="button"
                  aria-label={`${words.remove}: ${nameOf(service)}`}
                  onClick={() => set({ relatedServices: content.relatedServices.filter((each) => each !== service) })}
                  className="grid size-9 place-items-center rounded-full text-muted hover:text-bad"
                >
                  <span aria-hidden className="icon-x size-4" />
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Section>
  )
}
