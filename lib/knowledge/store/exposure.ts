import { db, type Transaction } from '@/lib/db/client'
import { type Exposure, exposedDays } from '@/lib/knowledge/entry-risk'
import type { EntryKind } from '@/lib/knowledge/problem-states'

type Counts = { people: bigint; organizations: bigint }
/** `solutions`: what is live of it; null where nothing is, so that nobody can have met it. */
type Of = { kind: EntryKind; id: string; solutions: string[] | null }

/** Whom an entry reaches: different people and organisations in diagnoses, and in calls that it explained. */
export async function readExposure(tx: Transaction, { kind, id, solutions }: Of): Promise<Exposure> {
  return exposureOf(tx, solutions === null ? [] : await (kind === 'tree' ? walked(tx, id) : tried(tx, id, solutions)))
}

/** Whom a question reaches: different people and organisations that answered it. */
export const readQuestionExposure = async (id: string, tx: Transaction = db): Promise<Exposure> =>
  exposureOf(tx, await answered(tx, id))

async function exposureOf(tx: Transaction, [met]: Counts[]): Promise<Exposure> {
  const securityServices = await tx.service.findMany({ where: { direct: 'security' }, select: { id: true } })
  return {
    securityServices: securityServices.map((service) => service.id),
    people: Number(met?.people ?? 0),
    organizations: Number(met?.organizations ?? 0),
  }
}

const answered = (tx: Transaction, id: string) => tx.$queryRaw<Counts[]>`
  SELECT count(DISTINCT COALESCE(d."ownerId"::text, d."visitorKey", d.id::text)) AS people,
    count(DISTINCT d."organizationId") AS organizations
  FROM "DiagnosisEvent" e JOIN "Diagnosis" d ON d.id = e."diagnosisId"
  WHERE e.kind = 'answered' AND e.data->>'question' = ${id}
    AND e.at >= now() - make_interval(days => ${exposedDays}::int)`

const walked = (tx: Transaction, id: string) => tx.$queryRaw<Counts[]>`
  SELECT count(DISTINCT COALESCE("ownerId"::text, "visitorKey", id::text)) AS people,
    count(DISTINCT "organizationId") AS organizations
  FROM "Diagnosis" WHERE "treeId" = ${id} AND "createdAt" >= now() - make_interval(days => ${exposedDays}::int)`

const tried = (tx: Transaction, id: string, solutions: string[]) => tx.$queryRaw<Counts[]>`
  SELECT count(DISTINCT person) AS people, count(DISTINCT organization) AS organizations FROM (
    SELECT COALESCE(d."ownerId"::text, d."visitorKey", d.id::text) AS person, d."organizationId" AS organization
      FROM "DiagnosisEvent" e JOIN "Diagnosis" d ON d.id = e."diagnosisId"
      WHERE e.kind = 'tried' AND e.data->>'solution' = ANY(${solutions})
        AND e.at >= now() - make_interval(days => ${exposedDays}::int)
    UNION ALL SELECT "callerId"::text, "organizationId" FROM "Call"
      WHERE "knownProblemId" = ${id} AND "createdAt" >= now() - make_interval(days => ${exposedDays}::int)
  ) met`
