import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type CorpusDocument = { _id: string; title: string; text: string }
export type JudgedQuery = { id: string; text: string; group: string; relevant: ReadonlyMap<string, number> }

function lines<T>(file: string): T[] {
  const path = existsSync(file) ? file : `${file}.gz`
  const content = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

export const readCorpus = (folder: string): CorpusDocument[] => lines<CorpusDocument>(join(folder, 'corpus.jsonl'))

/** The queries of a file that somebody judged; the judgements are those of the whole folder. */
export function readQueries(folder: string, file: string): JudgedQuery[] {
  const judged = readJudgements(folder)
  return lines<{ _id: string; text: string; metadata?: { group?: string } }>(
    isAbsolute(file) ? file : join(folder, file),
  ).flatMap((query) => {
    const relevant = judged.get(query._id)
    return relevant ? [{ id: query._id, text: query.text, group: query.metadata?.group ?? 'all', relevant }] : []
  })
}

function readJudgements(folder: string): Map<string, Map<string, number>> {
  const judged = new Map<string, Map<string, number>>()
  for (const file of readdirSync(join(folder, 'qrels')).filter((name) => name.endsWith('.tsv'))) {
    for (const line of readFileSync(join(folder, 'qrels', file), 'utf8')
      .split('\n')
      .slice(1)) {
      const [query, document, score] = line.trim().split('\t')
      if (!query || !document || !(Number(score) > 0)) continue
      judged.set(query, (judged.get(query) ?? new Map<string, number>()).set(document, Number(score)))
    }
  }
  return judged
}
