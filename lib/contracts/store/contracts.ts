import { openStates } from '@/lib/calls/call-states'
import { type ContractContent, contractContent } from '@/lib/contracts/contract-content'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

const latest = {
  revisions: { orderBy: { number: 'desc' }, take: 1, include: { calendar: { select: { name: true } } } },
} satisfies Prisma.ContractInclude

export type StoredContract = {
  id: string
  version: number
  calendar: { id: string; name: string }
  content: ContractContent
}

type Row = Prisma.ContractGetPayload<{ include: typeof latest }>

function withContent({ id, version, revisions: [revision] }: Row): StoredContract {
  if (!revision) throw new Error(`contract ${id} says nothing`)
  const { calendarId, calendar, content } = revision
  return { id, version, calendar: { id: calendarId, name: calendar.name }, content: contractContent.parse(content) }
}

/** Every organisation with its contract, and how many of its calls were none of ours. */
export async function listContractRows() {
  const [rows, outside] = await Promise.all([
    db.organization.findMany({ include: { contract: { include: latest } }, orderBy: { name: 'asc' } }),
    db.call.groupBy({ by: ['organizationId'], where: { outOfScope: true }, _count: true }),
  ])
  const counted = new Map(outside.map(({ organizationId, _count }) => [organizationId, _count]))
  return rows.map(({ id, name, contract }) => ({
    organization: { id, name },
    contract: contract && withContent(contract),
    outOfScope: counted.get(id) ?? 0,
  }))
}

export const findOrganization = (id: string) =>
  db.organization.findUnique({ where: { id }, select: { id: true, name: true } })

export async function findContract(organizationId: string): Promise<StoredContract | null> {
  const row = await db.contract.findUnique({ where: { organizationId }, include: latest })
  return row && withContent(row)
}

/** What an organisation's contract said at a time: the revision in force then, or the first where none was yet. */
export async function findContentAt(organizationId: string, at: Date): Promise<ContractContent | null> {
  const ofIt = { contract: { organizationId } }
  const revision =
    (await db.contractRevision.findFirst({ where: { ...ofIt, fromAt: { lte: at } }, orderBy: { number: 'desc' } })) ??
    (await db.contractRevision.findFirst({ where: ofIt, orderBy: { number: 'asc' } }))
  return revision && contractContent.parse(revision.content)
}

type Change = { calendarId: string; content: ContractContent; actorId: string | null; at: Date }

const isTaken = (fault: unknown) => fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002'

/** Adds a revision from now on (`version` 0: the first), and has every open call of the organisation reckoned again. */
export async function reviseContract(
  { organizationId, version }: { organizationId: string; version: number },
  { calendarId, content, actorId, at }: Change,
): Promise<boolean> {
  const revision = { calendarId, number: version + 1, content, actorId, fromAt: at }
  try {
    return await db.$transaction(async (tx) => {
      if (version === 0) {
        await tx.contract.create({ data: { organizationId, createdAt: at, revisions: { create: revision } } })
      } else {
        const where = { organizationId, version }
        const { count } = await tx.contract.updateMany({ where, data: { version: version + 1 } })
        if (count !== 1) return false
        const { id: contractId } = await tx.contract.findUniqueOrThrow({ where: { organizationId } })
        await tx.contractRevision.create({ data: { contractId, ...revision } })
      }
      await tx.call.updateMany({
        where: { organizationId, state: { in: [...openStates] } },
        data: { reckonAt: at },
      })
      return true
    })
  } catch (fault) {
    if (isTaken(fault)) return false
    throw fault
  }
}
