import { carryIn } from '@/lib/attachments/carry-pictures'
import { type ImportPlans, takeOverContent } from '@/lib/knowledge/take-over-content'
import { checkContent, placed } from './check-content'
import { ContentError, sortedFaults } from './content-fault'

export type ImportOptions = { overwrite?: boolean }
export type ImportReport = {
  /** The bank number that the import made; null where nothing had changed. */
  bank: number | null
  counts: Record<
    keyof ImportPlans,
    { created: number; updated: number; unchanged: number; kept: number; archived: number }
  >
  /** Changed in the studio and therefore left alone, as `problems/<id>`. */
  kept: string[]
}

/**
 * Imports a folder, wholly or not at all; a second time it changes nothing.
 *
 * Errors: throws `ContentError` with every fault, also where the folder contradicts what people wrote in the studio.
 */
export async function importFolder(
  folder: string,
  options: ImportOptions | undefined,
  now: Date,
): Promise<ImportReport> {
  const read = await checkContent(folder)
  // Before any text names them.
  await carryIn(read.pictures, now)
  const taken = await takeOverContent(read.content, { studioMade: read.studioMade, ...options }, now)
  if (!taken.ok) throw new ContentError(sortedFaults(taken.gaps.map((gap) => placed(read, gap))))
  const { bank, plans } = taken
  const countsOf = (kind: keyof ImportPlans) => ({
    created: plans[kind].create.length,
    updated: plans[kind].update.length,
    unchanged: plans[kind].unchanged.length,
    kept: plans[kind].kept.length,
    archived: plans[kind].retire.length,
  })
  return {
    bank,
    counts: {
      services: countsOf('services'),
      questions: countsOf('questions'),
      problems: countsOf('problems'),
      trees: countsOf('trees'),
      requests: countsOf('requests'),
    },
    kept: Object.entries(plans).flatMap(([kind, { kept }]) => kept.map((id) => `${kind}/${id}`)),
  }
}
