import type { BankContent } from '@/lib/knowledge/bank-content'
import { kindOf, type QuestionContent } from '@/lib/knowledge/question-content'
import type { RequestContent } from '@/lib/knowledge/request-content'
import { locales } from '@/lib/messages/locale'
import { problemText } from './problem-text'
import { treeText } from './tree-text'
import { yamlText } from './yaml-text'

type Texts = Partial<Record<'en' | 'tr', string>>
const both = ({ en, tr }: Texts) => ({ en, tr })
const byId = <Entry>(entries: Map<string, Entry>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))

function questionEntry(id: string, question: QuestionContent) {
  const { texts, unit, answers, usual, minutes, staffMinutes, audience } = question
  const kind = kindOf(question)
  const written = () =>
    answers.map(({ id, from, texts }) => ({ id, ...(from === undefined ? {} : { from }), text: both(texts) }))
  return {
    id,
    text: both({ en: texts.en?.text ?? '', tr: texts.tr?.text ?? '' }),
    ...(kind === 'number' ? { kind } : {}),
    ...(unit === undefined ? {} : { unit: both(unit) }),
    answers: kind === 'yes-no' || kind === 'text' ? kind : written(),
    ...(usual === undefined ? {} : { usual }),
    check: both({ en: texts.en?.check ?? '', tr: texts.tr?.check ?? '' }),
    minutes,
    ...(staffMinutes === undefined ? {} : { staffMinutes }),
    ...(audience === 'public' ? {} : { audience }),
  }
}

function requestEntry(id: string, { service, texts: { en, tr }, fields }: RequestContent) {
  return {
    id,
    service,
    title: { en: en?.title, tr: tr?.title },
    summary: { en: en?.summary, tr: tr?.summary },
    keywords: { en: en?.keywords, tr: tr?.keywords },
    fields: fields.map(({ id, type, required, texts, choices }) => ({
      id,
      type,
      ...(required ? { required } : {}),
      label: both(texts),
      ...(choices ? { choices: choices.map((choice) => ({ id: choice.id, text: both(choice.texts) })) } : {}),
    })),
  }
}

/** The whole bank as files, path -> text: what `readContent` reads, in one canonical form. */
export function contentFiles(content: BankContent, studioMade: Set<string>): Map<string, string> {
  const files = new Map<string, string>()
  const answersOf = (id: string) => content.questions.get(id)?.answers.map((answer) => answer.id) ?? []
  const services = byId(content.services).sort(([, a], [, b]) => a.position - b.position)
  files.set(
    'services.yaml',
    yamlText(
      services.map(
        ([
          id,
          {
            icon,
            direct,
            texts: { en, tr },
          },
        ]) => ({
          id,
          icon,
          ...(direct ? { direct } : {}),
          name: { en: en?.name, tr: tr?.name },
          description: { en: en?.description, tr: tr?.description },
        }),
      ),
    ),
  )
  const areas = new Map<string, object[]>()
  for (const [id, question] of byId(content.questions)) {
    areas.set(question.area, [...(areas.get(question.area) ?? []), questionEntry(id, question)])
  }
  for (const [area, entries] of areas) files.set(`questions/${area}.yaml`, yamlText(entries))
  for (const [id, problem] of byId(content.problems)) {
    for (const locale of locales) {
      const text = problemText(problem, locale, { studioMade: studioMade.has(id), answersOf })
      if (text !== null) files.set(`problems/${problem.service}/${id}.${locale}.md`, text)
    }
  }
  for (const [id, tree] of byId(content.trees)) files.set(`trees/${id}.yaml`, treeText(id, tree, answersOf))
  for (const [id, request] of byId(content.requests))
    files.set(`requests/${id}.yaml`, yamlText(requestEntry(id, request)))
  return files
}
