import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import { type KnowledgeBank, readBank } from './read-bank'
import type { TreeContent } from './tree-content'

/** A published tree with the words of what it names. */
export type StudioTree = {
  id: string
  content: TreeContent
  title: string
  summary: string
  questions: Map<string, { text: string; answers: Map<string, string> }>
  solutions: Map<string, { title: string; problemId: string }>
}

export type ListedTree = { id: string; service: string; title: string; summary: string; nodes: number }

const wordsOf = ({ texts }: TreeContent, locale: Locale) => inLocale(texts, locale)?.words

export async function listTrees(actor: Actor, locale: Locale): Promise<ListedTree[]> {
  if (!can(actor, 'studio.see', null)) return []
  const { trees } = await readBank(await currentBank())
  return [...trees]
    .map(([id, tree]) => ({
      id,
      service: tree.service,
      title: wordsOf(tree, locale)?.title ?? id,
      summary: wordsOf(tree, locale)?.summary ?? '',
      nodes: Object.keys(tree.nodes).length,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, locale))
}

/** Null for whom there is none. */
export async function readTree(actor: Actor, id: string, locale: Locale): Promise<StudioTree | null> {
  const bank = await readBank(await currentBank())
  const content = bank.trees.get(id)
  if (!content || !can(actor, 'studio.see', null)) return null
  const words = wordsOf(content, locale)
  return {
    ...{ id, content, title: words?.title ?? id, summary: words?.summary ?? '' },
    questions: questionWords(bank, locale),
    solutions: new Map(
      [...bank.solutions].map(([solution, { texts, problemId }]) => [
        solution,
        { title: inLocale(texts, locale)?.words.title ?? solution, problemId },
      ]),
    ),
  }
}

const questionWords = (bank: KnowledgeBank, locale: Locale): StudioTree['questions'] =>
  new Map(
    [...bank.questions].map(([id, { texts, answers }]) => [
      id,
      {
        text: inLocale(texts, locale)?.words.text ?? id,
        answers: new Map(answers.map((each) => [each.id, inLocale(each.texts, locale)?.words ?? each.id])),
      },
    ]),
  )
