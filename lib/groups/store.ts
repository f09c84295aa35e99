import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

type Level = 'level0' | 'level1' | 'level2'

const shown = {
  id: true,
  name: true,
  level: true,
  version: true,
  members: {
    select: { person: { select: { id: true, name: true, role: true } } },
    orderBy: { person: { name: 'asc' } },
  },
  _count: { select: { rules: true } },
} satisfies Prisma.SupportGroupSelect

export type StoredGroup = Prisma.SupportGroupGetPayload<{ select: typeof shown }>

export const listGroupRows = (): Promise<StoredGroup[]> =>
  db.supportGroup.findMany({ select: shown, orderBy: [{ level: 'asc' }, { name: 'asc' }] })

export const findGroup = (id: string): Promise<StoredGroup | null> =>
  db.supportGroup.findUnique({ where: { id }, select: shown })

/** Everyone active who works calls, with their level. */
export const listAgents = () =>
  db.person.findMany({
    where: { role: { in: ['level0', 'level1', 'level2'] }, disabledAt: null },
    select: { id: true, name: true, role: true },
    orderBy: [{ role: 'asc' }, { name: 'asc' }],
  })

export const listGroupIdsOf = async (personId: string): Promise<string[]> =>
  (await db.groupMember.findMany({ where: { personId }, select: { groupId: true } })).map(({ groupId }) => groupId)

export const listActiveMembers = async (groupId: string): Promise<{ id: string }[]> =>
  (
    await db.groupMember.findMany({
      where: { groupId, person: { disabledAt: null } },
      select: { personId: true },
    })
  ).map(({ personId }) => ({ id: personId }))

export type GroupChange = { name: string; level: Level; members: string[] }

const isTaken = (fault: unknown) => fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002'

/** The id of the new group, or null when the name is taken. */
export async function addGroup({ name, level, members }: GroupChange, at: Date): Promise<string | null> {
  try {
    const created = members.map((personId) => ({ personId }))
    return (await db.supportGroup.create({ data: { name, level, createdAt: at, members: { create: created } } })).id
  } catch (fault) {
    if (isTaken(fault)) return null
    throw fault
  }
}

/** Replaces name and members, unless someone changed the group since `version`. */
export async function replaceGroup(
  { id, version }: { id: string; version: number },
  { name, members }: Pick<GroupChange, 'name' | 'members'>,
): Promise<'saved' | 'changed-meanwhile' | 'name-taken'> {
  try {
    return await db.$transaction(async (tx) => {
      const { count } = await tx.supportGroup.updateMany({
        where: { id, version },
        data: { name, version: version + 1 },
      })
      if (count !== 1) return 'changed-meanwhile'
      await tx.groupMember.deleteMany({ where: { groupId: id } })
      await tx.groupMember.createMany({ data: members.map((personId) => ({ groupId: id, personId })) })
      return 'saved'
    })
  } catch (fault) {
    if (isTaken(fault)) return 'name-taken'
    throw fault
  }
}

export const findGroupNamed = async (name: string): Promise<string | null> =>
  (await db.supportGroup.findUnique({ where: { name }, select: { id: true } }))?.id ?? null

export const listPeopleNamed = async (emails: string[]): Promise<string[]> =>
  (await db.person.findMany({ where: { email: { in: emails } }, select: { id: true } })).map(({ id }) => id)
