import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'
import { findEntry } from './store/entries'
import { findProposal, listProposals, type MergeKind, type Proposal, removeProposal } from './store/proposed-merges'
import { findQuestion } from './store/questions'

export type { MergeKind, Proposal } from './store/proposed-merges'

const mayMerge = (actor: Actor, kind: MergeKind) =>
  can(actor, kind === 'problem' ? 'problem.archive' : 'question.edit', null)

/** The merge of this entry into another that waits for a second person, if nothing has changed since it was proposed. */
export async function readProposal(actor: Actor, kind: MergeKind, from: string): Promise<Proposal | null> {
  if (!can(actor, 'studio.see', null)) return null
  const proposal = await findProposal(kind, from)
  const entry = kind === 'problem' ? await findEntry(kind, from) : await findQuestion(from)
  return proposal && entry?.version === proposal.version ? proposal : null
}

/** Takes a proposal back, or turns it down: nothing merges. */
export async function withdrawMerge(
  actor: Actor,
  { kind, from }: { kind: MergeKind; from: string },
): Promise<Result<null, 'not-permitted' | 'not-found'>> {
  if (!mayMerge(actor, kind)) return refuse('not-permitted')
  return (await removeProposal(kind, from)) ? ok(null) : refuse('not-found')
}

export type ListedMerge = Pick<Proposal, 'kind' | 'from' | 'at'> & { by: string; fromTitle: string; intoTitle: string }

/** Merges that wait for a second person, the oldest first; what is no longer in the bank cannot merge. */
export async function listProposedMerges(actor: Actor, locale: Locale): Promise<ListedMerge[]> {
  if (!can(actor, 'studio.see', null)) return []
  const proposals = await listProposals()
  if (proposals.length === 0) return []
  const { problems, questions } = await readBank(await currentBank())
  const titleOf = (kind: MergeKind, id: string) =>
    kind === 'problem'
      ? inLocale(problems.get(id)?.texts ?? {}, locale)?.words.title
      : inLocale(questions.get(id)?.texts ?? {}, locale)?.words.text
  return proposals.flatMap(({ kind, from, into, by, at }) => {
    const [fromTitle, intoTitle] = [titleOf(kind, from), titleOf(kind, into)]
    return fromTitle && intoTitle ? [{ kind, from, at, by: by.name, fromTitle, intoTitle }] : []
  })
}
