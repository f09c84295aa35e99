import type { z } from 'zod'
import type { ContentKind } from '@/lib/knowledge/bank-content'
import { authorPath } from './author-path'
import { type ContentFolder, markBroken, type Places } from './content-folder'
import { parseEntry, readYaml, type YamlFile } from './yaml-file'

type Source<Schema> = { kind: ContentKind; schema: Schema; file: string; text: string }

const placesIn =
  ({ file, lineOf }: YamlFile, at: (string | number)[]): Places =>
  (path) => ({ file, line: lineOf([...at, ...authorPath(path)]) })

/** A file that holds a list of entries. */
export function readList<Schema extends z.ZodType>(
  folder: ContentFolder,
  { kind, schema, file, text }: Source<Schema>,
  take: (entry: z.infer<Schema>, places: Places, position: number) => void,
) {
  const yaml = readYaml(file, text)
  folder.faults.push(...yaml.faults)
  if (!Array.isArray(yaml.value)) {
    folder.unreadable = true
    if (yaml.faults.length === 0)
      folder.faults.push({ file, line: 1, message: 'the file must be a list: begin with "- id:"' })
    return
  }
  yaml.value.forEach((value, i) => {
    const { entry, faults } = parseEntry(schema, yaml, [i])
    folder.faults.push(...faults)
    if (entry) take(entry, placesIn(yaml, [i]), i)
    else markBroken(folder, kind, value)
  })
}

/** A file that holds one entry, whose id is the file's name. */
export function readSingle<Schema extends z.ZodType<{ id: string }>>(
  folder: ContentFolder,
  { kind, schema, file, text }: Source<Schema>,
  take: (entry: z.infer<Schema>, places: Places) => void,
) {
  const yaml = readYaml(file, text)
  folder.faults.push(...yaml.faults)
  if (yaml.value === undefined || yaml.faults.length > 0) {
    folder.unreadable = true
    return
  }
  const { entry, faults } = parseEntry(schema, yaml)
  folder.faults.push(...faults)
  if (!entry) return markBroken(folder, kind, yaml.value)
  if (!file.endsWith(`/${entry.id}.yaml`)) {
    folder.faults.push({
      file,
      line: yaml.lineOf(['id']),
      message: `the id "${entry.id}" must be the file's name: rename one of them`,
    })
  }
  take(entry, placesIn(yaml, []))
}
