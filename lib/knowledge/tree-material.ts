import { type Actor, type Audience, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'
import { serviceQuestionId } from './service-question'
import type { TreeContent } from './tree-content'

type Texts<Words> = Partial<Record<Locale, Words>>

/** What a tree can be made of, in every language: the published bank as an author sees it. */
export type TreeMaterial = {
  services: { id: string; texts: Texts<{ name: string }> }[]
  questions: {
    id: string
    texts: Texts<{ text: string; check: string }>
    answers: { id: string; texts: Texts<string> }[]
    audience: Audience
  }[]
  solutions: { id: string; texts: Texts<{ title: string; steps: string }>; audience: Audience; service: string }[]
  trees: { id: string; content: TreeContent }[]
}

export async function treeMaterial(actor: Actor): Promise<TreeMaterial> {
  if (!can(actor, 'studio.see', null)) return { services: [], questions: [], solutions: [], trees: [] }
  const bank = await readBank(await currentBank())
  return {
    services: [...bank.services].map(([id, { texts }]) => ({ id, texts })),
    questions: [...bank.questions]
      .filter(([id]) => id !== serviceQuestionId)
      .map(([id, { texts, answers, audience }]) => ({ id, texts, answers, audience })),
    solutions: [...bank.solutions].map(([id, { texts, audience, problemId }]) => ({
      ...{ id, texts, service: bank.problems.get(problemId)?.service ?? '' },
      audience: audience === 'customer' ? ('public' as const) : audience,
    })),
    trees: [...bank.trees].map(([id, content]) => ({ id, content })),
  }
}
