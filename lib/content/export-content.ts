import { readWholeBank } from '@/lib/knowledge/read-whole-bank'
import { writePictures } from './picture-files'
import { writeContent } from './write-content'

/** Writes everything that is published into a folder; answers how many files it then holds. */
export async function exportFolder(folder: string): Promise<number> {
  const { content, studioMade } = await readWholeBank()
  const texts = await writeContent(folder, content, studioMade)
  return texts.length + (await writePictures(folder, content)).length
}
