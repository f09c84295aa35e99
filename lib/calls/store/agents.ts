import { db } from '@/lib/db/client'

const most = 200

/** Everyone active who solves calls, by name. */
export const listSolvers = () =>
  db.person.findMany({
    where: { role: { in: ['level1', 'level2'] }, disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: most,
  })

/** Who last gave a call to a colleague; null: nobody. */
export const findGiver = async (number: number): Promise<string | null> =>
  (
    await db.callEvent.findFirst({
      where: { call: { number }, kind: 'assigned' },
      select: { actorId: true },
      orderBy: { id: 'desc' },
    })
  )?.actorId ?? null
