'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Markdown } from '@/components/ui/markdown'
import { type GoldenPath, instructionIn, type PathStep, type TreeContent, toTree } from '@/lib/knowledge/tree-content'
import { walkPath } from '@/lib/knowledge/walk-path'
import { inLocale } from '@/lib/messages/in-locale'
import { type Locale, locales } from '@/lib/messages/locale'
import type { Names } from './tree-names'

type Props = { treeId: string; content: TreeContent; names: Names; onKeep: ((path: GoldenPath) => void) | null }

const roles = ['customer', 'level1'] as const

/** Walks the draft as it stands, in either language and either role, on a page as wide as a phone. */
export function TryTree({ treeId, content, names, onKeep }: Props) {
  const { words, material } = names
  const [locale, setLocale] = useState<Locale>(names.locale)
  const [role, setRole] = useState<(typeof roles)[number]>('customer')
  const [said, setSaid] = useState<PathStep[]>([])
  const readable = role === 'customer' ? ['public', 'customer'] : ['public', 'customer', 'staff']
  const isFor = (entry: { audience: string } | undefined) => entry === undefined || readable.includes(entry.audience)
  const trees = new Map(material.trees.map((each) => [each.id, each.content])).set(treeId, content)
  const tree = toTree(treeId, content, trees)
  const { at, end, visits } = walkPath(tree, said, (node) =>
    node.kind === 'question'
      ? isFor(material.questions.find(({ id }) => id === node.question))
      : node.kind !== 'solution' || isFor(material.solutions.find(({ id }) => id === node.solution)),
  )
  const say = (step: PathStep) => setSaid([...said, step])
  const question = at?.kind === 'question' ? material.questions.find(({ id }) => id === at.question) : undefined
  const solution = at?.kind === 'solution' ? material.solutions.find(({ id }) => id === at.solution) : undefined
  const asked = inLocale(question?.texts ?? {}, locale)?.words
  const told = at?.kind === 'instruction' ? instructionIn(trees, at.instruction)?.node.instruction : solution?.texts
  const tried = inLocale<{ title: string; steps: string }>(told ?? {}, locale)?.words
  const last = content.nodes[visits.at(-1)?.node ?? '']
  const reason = last && 'end' in last && last.end === 'call' ? inLocale(last.reason ?? {}, locale)?.words : undefined
  const wide = 'w-full justify-start text-left'
  return (
    <Card className="grid gap-4">
      <h2>{words.tryIt}</h2>
      <div className="flex flex-wrap gap-4">
        <fieldset className="flex gap-3">
          <legend className="sr-only">{words.tryLanguage}</legend>
          {locales.map((each) => (
            <label key={each} className="flex min-h-11 items-center gap-1.5">
              <input type="radio" name="try-locale" checked={locale === each} onChange={() => setLocale(each)} />
              {words[each]}
            </label>
          ))}
        </fieldset>
        <fieldset className="flex gap-3">
          <legend className="sr-only">{words.tryAs}</legend>
          {roles.map((each) => (
            <label key={each} className="flex min-h-11 items-center gap-1.5">
              <input type="radio" name="try-role" checked={role === each} onChange={() => setRole(each)} />
              {words.roles[each]}
            </label>
          ))}
        </fieldset>
      </div>
      <section
        aria-label={words.phone}
        lang={locale}
        className="grid min-h-80 w-full max-w-[22.5rem] content-start gap-4 justify-self-center rounded-3xl border-2 border-edge bg-paper p-4"
      >
        <div aria-live="polite" className="grid gap-3">
          {at?.kind === 'question' ? (
            <>
              <h3 className="text-lg font-semibold">{asked?.text ?? at.question}</h3>
              <Markdown text={asked?.check ?? ''} />
            </>
          ) : null}
          {at && at.kind !== 'question' ? (
            <>
              <h3 className="text-lg font-semibold">{tried?.title ?? at.id}</h3>
              <Markdown text={tried?.steps ?? ''} />
            </>
          ) : null}
          {end ? (
            <>
              <h3 className="text-lg font-semibold">{words.ends[end]}</h3>
              {reason ? <p>{reason}</p> : null}
            </>
          ) : null}
        </div>
        <div className="grid gap-2">
          {at?.kind === 'question' ? (
            <>
              {question?.answers.map(({ id, texts }) => (
                <Button
                  key={id}
                  type="button"
                  look="secondary"
                  className={wide}
                  onClick={() => say({ question: at.question, answer: id })}
                >
                  {inLocale(texts, locale)?.words ?? id}
                </Button>
              ))}
              <Button type="button" look="secondary" className={wide} onClick={() => say({ question: at.question })}>
                {words.dontKnow[locale]}
              </Button>
            </>
          ) : null}
          {at && at.kind !== 'question'
            ? (['solved', 'notSolved'] as const).map((result) => (
                <Button
                  key={result}
                  type="button"
                  look="secondary"
                  className={wide}
                  onClick={() =>
                    say(
                      at.kind === 'solution'
                        ? { solution: at.solution, result }
                        : { instruction: at.instruction, result },
                    )
                  }
                >
                  {result === 'solved' ? words.helped[locale] : words.notHelped[locale]}
                </Button>
              ))
            : null}
        </div>
      </section>
      <div className="flex flex-wrap gap-2">
        <Button
          type="button"
          size="small"
          look="secondary"
          disabled={said.length === 0}
          onClick={() => setSaid(said.slice(0, -1))}
        >
          {words.back}
        </Button>
        <Button type="button" size="small" look="secondary" disabled={said.length === 0} onClick={() => setSaid([])}>
          {words.again}
        </Button>
        {end && role === 'customer' && onKeep ? (
          <Button type="button" size="small" onClick={() => onKeep({ said, end })}>
            {words.keepPath}
          </Button>
        ) : null}
      </div>
    </Card>
  )
}
