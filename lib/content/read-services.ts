import type { z } from 'zod'
import type { ServiceContent } from '@/lib/knowledge/service-content'
import { serviceEntry } from './author-format'
import { addEntry, type ContentFolder } from './content-folder'
import { readList } from './read-list'

const stored = (entry: z.infer<typeof serviceEntry>, position: number): ServiceContent => ({
  position,
  icon: entry.icon,
  ...(entry.direct === undefined ? {} : { direct: entry.direct }),
  texts: {
    en: { name: entry.name.en, description: entry.description.en },
    tr: { name: entry.name.tr, description: entry.description.tr },
  },
})

/** `services.yaml`: their order is the catalogue's. */
export function readServices(folder: ContentFolder, file: string, text: string) {
  readList(folder, { kind: 'service', schema: serviceEntry, file, text }, (entry, places, position) =>
    addEntry(folder, { kind: 'service', id: entry.id, entry: stored(entry, position), places }),
  )
}
