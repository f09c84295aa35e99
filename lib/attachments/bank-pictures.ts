import { type Actor, type Audience, can } from '@/lib/auth/policy'
import type { BankContent } from '@/lib/knowledge/bank-content'
import { picturesIn } from '@/lib/knowledge/picture-address'
import { isWritten, type ProblemContent } from '@/lib/knowledge/problem-content'

/** Who may see a picture: everybody who may read all that it stands in, in one of its places. */
export type PicturePlaces = Map<string, Audience[][]>
type Texts = Pick<BankContent, 'problems' | 'questions' | 'trees'>

/** Where each picture stands. A solution that is used elsewhere is shown there too. */
export function picturePlaces({ problems, questions, trees }: Texts): PicturePlaces {
  const places: PicturePlaces = new Map()
  const note = (texts: unknown, audiences: Audience[]) => {
    for (const id of picturesIn(texts)) places.set(id, [...(places.get(id) ?? []), audiences])
  }
  const using = usersOf(problems)
  for (const { texts, audience, solutions } of problems.values()) {
    note(texts, [audience])
    for (const solution of solutions.filter(isWritten)) {
      // What a customer may carry out, a visitor may read.
      const own: Audience[] = solution.audience === 'customer' ? [] : [solution.audience]
      for (const shown of [audience, ...(using.get(solution.id) ?? [])]) note(solution.texts, [shown, ...own])
    }
  }
  for (const { texts, audience } of questions.values()) note(texts, [audience])
  for (const { nodes, texts, audience } of trees.values()) note([nodes, texts], [audience])
  return places
}

function usersOf(problems: Map<string, ProblemContent>): Map<string, Audience[]> {
  const using = new Map<string, Audience[]>()
  for (const { audience, solutions } of problems.values()) {
    for (const { id, uses } of solutions) if (uses) using.set(id, [...(using.get(id) ?? []), audience])
  }
  return using
}

export const maySee = (actor: Actor | null, places: Audience[][] | undefined): boolean =>
  places?.some((audiences) => audiences.every((audience) => can(actor, 'entry.read', { audience }))) ?? false
