import type { StepSubject } from './problem-states'
import { stepSubject } from './step-subject'
import type { StoredTree, TreeRevision } from './store/trees'

const withRisk = (revision: TreeRevision) => ({
  ...revision,
  content: { risk: revision.content.risk ?? ('medium' as const) },
})

/** What decides over a step of a tree: its risk, and everyone who wrote in what is not yet published as author. */
export function treeSubject({ state, newest, live, events }: StoredTree, actorId: string | undefined): StepSubject {
  const written = events.filter(
    ({ kind, data }) => (kind === 'drafted' || kind === 'edited') && data.revision === newest.number,
  )
  const authors = written.flatMap((event) => event.actorId ?? [])
  return stepSubject({ state, newest: withRisk(newest), live: live && withRisk(live), authors }, actorId)
}
