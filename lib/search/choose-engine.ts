import { isClosed, mayProbe, newCircuit, probeFailed, recordFailure, recordSuccess } from './circuit'
import { checkMeilisearch, hasMeilisearch, meilisearchEngine } from './meilisearch-engine'
import { OutOfPatience } from './patience'
import { postgresEngine } from './postgres-engine'
import type { Candidates, EngineName } from './search-engine'
import { tellMeilisearch } from './tell-meilisearch'

export type Chosen = { ids: number[]; engine: EngineName }

const circuit = newCircuit()

/** Meilisearch while it answers in time, otherwise PostgreSQL for the same request. */
export async function choosingEngine(asked: Candidates): Promise<Chosen> {
  if (hasMeilisearch()) {
    lookWhetherItIsBack()
    if (isClosed(circuit)) {
      try {
        return await fromMeilisearch(asked)
      } catch (error) {
        const isSlow = error instanceof Error && error.cause instanceof OutOfPatience
        recordFailure(circuit, !isSlow, Date.now())
      }
    }
  }
  return fromPostgres(asked)
}

export async function fromPostgres(asked: Candidates): Promise<Chosen> {
  return { ids: await postgresEngine.candidates(asked), engine: postgresEngine.name }
}

/**
 * What Meilisearch proposes, what our own index finds heaviest (it keeps the words that Meilisearch drops from a long question), and
 * what Meilisearch has not been told of yet: an entry is found as soon as it is committed.
 */
export async function fromMeilisearch(asked: Candidates): Promise<Chosen> {
  const [proposed, heaviest] = await Promise.all([
    meilisearchEngine.candidates({ ...asked, limit: Math.ceil(asked.limit / 3) }),
    postgresEngine.candidates({ ...asked, limit: Math.ceil((asked.limit * 2) / 3) }),
  ])
  recordSuccess(circuit)
  return { ids: [...new Set([...proposed, ...heaviest, ...asked.unsent])], engine: meilisearchEngine.name }
}

/** Runs beside the request: back means that it answers and has been told everything it missed. */
function lookWhetherItIsBack() {
  if (!mayProbe(circuit, Date.now())) return
  void (async () => {
    try {
      await checkMeilisearch()
      if (await tellMeilisearch()) recordSuccess(circuit)
      else probeFailed(circuit, Date.now())
    } catch {
      probeFailed(circuit, Date.now())
    }
  })()
}

/** True while Meilisearch is the one that answers. */
export const meilisearchAnswers = (): boolean => isClosed(circuit)
export { lookWhetherItIsBack }
