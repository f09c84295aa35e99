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

/** Who last did something with a call; null: nobody. */
export const findLast = (number: number, kind: 'assigned'): Promise<{ actorId: string | null } | null> =>
  db.callEvent.findFirst({
    where: { call: { number }, kind },
    select: { actorId: true },
    orderBy: { id: 'desc' },
  })
