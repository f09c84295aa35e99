import type { CarriedPicture } from '@/lib/attachments/carry-pictures'
import { bankGaps } from '@/lib/knowledge/bank-gaps'
import type { Gap } from '@/lib/knowledge/gap'
import { alikeProblems } from './alike-problems'
import { ContentError, type ContentFault, sortedFaults } from './content-fault'
import { type ContentFolder, keyOf } from './content-folder'
import { readPictures } from './picture-files'
import { readContent } from './read-content'

const referredTo = {
  'unknown-service': 'service',
  'unknown-question': 'question',
  'unknown-solution': 'solution',
} as const

/** Every fault of a folder: of single files, and of what they say about each other. */
export function contentFaults(folder: ContentFolder): ContentFault[] {
  // Where a file could not be read, everything that refers to its entries would look wrong too.
  if (folder.unreadable) return folder.faults
  const gaps = bankGaps(folder.content).filter((gap) => !isEcho(folder, gap))
  return sortedFaults([...folder.faults, ...gaps.map((gap) => placed(folder, gap)), ...alikeFaults(folder)])
}

function alikeFaults({ content, studioMade, places, broken }: ContentFolder): ContentFault[] {
  // Without the questions that could not be taken in, problems look more alike than they are.
  if (broken.size > 0) return []
  const shipped = [...content.problems].filter(([id]) => !studioMade.has(id))
  return alikeProblems({ ...content, problems: new Map(shipped) }).map(({ id, other }) => ({
    ...(places.get(keyOf('problem', id))?.(['symptoms']) ?? { file: id, line: 1 }),
    message: `no question for customers tells this from "${other}": say "always" or "usually" to an answer that the other does not expect`,
  }))
}

/** A fault that only repeats that a broken entry could not be taken in. */
function isEcho({ broken }: ContentFolder, { code, missing }: Gap): boolean {
  const kind = referredTo[code as keyof typeof referredTo]
  return kind !== undefined && missing !== undefined && broken.has(`${kind}/${missing}`)
}

export function placed({ places }: ContentFolder, { kind, id, path, line, message }: Gap): ContentFault {
  const place = places.get(keyOf(kind, id))?.(path, line)
  return { file: place?.file ?? keyOf(kind, id), line: place?.line ?? 1, message }
}

/** A folder without faults. Errors: throws `ContentError` with every fault. */
export async function checkContent(path: string): Promise<ContentFolder & { pictures: CarriedPicture[] }> {
  const folder = await readContent(path)
  const { pictures, faults: unseen } = await readPictures(path, folder.content)
  const faults = sortedFaults([...contentFaults(folder), ...unseen])
  if (faults.length > 0) throw new ContentError(faults)
  return { ...folder, pictures }
}
