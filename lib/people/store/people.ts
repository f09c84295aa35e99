import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'

/** Ends every session of a person; `data` is what changes with it. */
export async function raiseEpoch(
  personId: string,
  data: { passwordHash?: string; role?: Role; organizationId?: string | null; disabledAt?: Date | null } = {},
): Promise<{ sessionEpoch: number }> {
  return db.person.update({
    where: { id: personId },
    data: { ...data, sessionEpoch: { increment: 1 } },
    select: { sessionEpoch: true },
  })
}
