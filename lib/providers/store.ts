import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'
import { type ProviderContent, providerContent } from './provider-content'

const shown = {
  id: true,
  name: true,
  email: true,
  locale: true,
  version: true,
  content: true,
  calendarId: true,
  disabledAt: true,
} satisfies Prisma.ProviderSelect

type Row = Prisma.ProviderGetPayload<{ select: typeof shown }>
export type StoredProvider = Omit<Row, 'content'> & { content: ProviderContent }

const withContent = (row: Row): StoredProvider => ({ ...row, content: providerContent.parse(row.content) })

export const listProviderRows = async (): Promise<StoredProvider[]> =>
  (await db.provider.findMany({ select: shown, orderBy: { name: 'asc' } })).map(withContent)

export async function findProviderRow(id: string): Promise<StoredProvider | null> {
  const row = await db.provider.findUnique({ where: { id }, select: shown })
  return row && withContent(row)
}

export const calendarExists = async (id: string): Promise<boolean> =>
  (await db.serviceCalendar.count({ where: { id } })) === 1

export const findCalendarNamed = async (name: string): Promise<string | null> =>
  (await db.serviceCalendar.findUnique({ where: { name }, select: { id: true } }))?.id ?? null

export type ProviderChange = {
  name: string
  email: string
  locale: 'en' | 'tr'
  calendarId: string | null
  content: ProviderContent
  disabledAt: Date | null
}

const isTaken = (fault: unknown) => fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002'

/** The id of the new provider, or null when the name is taken. */
export async function addProvider(provider: ProviderChange, at: Date): Promise<string | null> {
  try {
    return (await db.provider.create({ data: { ...provider, createdAt: at }, select: { id: true } })).id
  } catch (fault) {
    if (isTaken(fault)) return null
    throw fault
  }
}

export async function replaceProvider(
  { id, version }: { id: string; version: number },
  provider: ProviderChange,
): Promise<'saved' | 'changed-meanwhile' | 'name-taken'> {
  try {
    const { count } = await db.provider.updateMany({
      where: { id, version },
      data: { ...provider, version: version + 1 },
    })
    return count === 1 ? 'saved' : 'changed-meanwhile'
  } catch (fault) {
    if (isTaken(fault)) return 'name-taken'
    throw fault
  }
}
