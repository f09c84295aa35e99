/** An entry as the database holds it, as far as an import has to know. */
export type StoredEntry = {
  /** Of what is live; null if nothing is. */
  hash: string | null
  /** The newest word on it is a person's: an import must not take it back unasked. */
  byHand: boolean
  /** Made or changed in the studio: a folder that does not hold it says nothing about it. */
  studio: boolean
  /** Of its newest revision; 0 for what has none. */
  lastNumber: number
}

export type ImportPlan = {
  create: string[]
  update: string[]
  unchanged: string[]
  /** Changed by hand and therefore left alone. */
  kept: string[]
  retire: string[]
}

/** What an import of one kind of entry has to do; `given` is id -> hash. */
export function planImport(
  given: Map<string, string>,
  stored: Map<string, StoredEntry>,
  { overwrite = false }: { overwrite?: boolean },
): ImportPlan {
  const plan: ImportPlan = { create: [], update: [], unchanged: [], kept: [], retire: [] }
  for (const [id, hash] of given) {
    const entry = stored.get(id)
    if (!entry) plan.create.push(id)
    else if (entry.hash === hash) plan.unchanged.push(id)
    else if (entry.byHand && !overwrite) plan.kept.push(id)
    else plan.update.push(id)
  }
  for (const [id, { hash, byHand, studio }] of stored) {
    if (!given.has(id) && hash !== null && !byHand && !studio) plan.retire.push(id)
  }
  return plan
}

/** Leaves in place what something that stays still needs. */
export const sparing = (plan: ImportPlan, needed: Set<string>): ImportPlan => ({
  ...plan,
  retire: plan.retire.filter((id) => !needed.has(id)),
})

export const isChange = ({ create, update, retire }: ImportPlan) => create.length + update.length + retire.length > 0
