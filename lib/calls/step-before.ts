import { z } from 'zod'

const at = z.iso.datetime().nullable()
const level = z.enum(['level0', 'level1', 'level2'])

/** The columns of a call that steps change, as they are kept: what stood before a step stands again once it is undone. */
const columns = z.object({
  state: z.enum(['new', 'assigned', 'inProgress', 'waiting', 'resolved', 'closed', 'cancelled']),
  word: z.enum(['confirmed', 'rejected', 'unanswered']).nullable(),
  assigneeId: z.uuid().nullable(),
  supportLevel: level,
  groupId: z.uuid().nullable(),
  waitingFor: z.enum(['customer', 'provider', 'visit', 'customerSystem']).nullable(),
  waitingUntil: at,
  receipt: z.enum(['awaited', 'refused']).nullable(),
  fromLevel: level.nullable(),
  fromGroupId: z.uuid().nullable(),
  passedById: z.uuid().nullable(),
  knownProblemId: z.string().nullable(),
  solutionId: z.string().nullable(),
  resolvedAt: at,
  remindAt: at,
  reminders: z.number().int(),
  closedAt: at,
})

/** Every step that whoever took it may take back, as long as nothing has followed. */
export const undoableSteps = [
  ...(['take', 'giveBack', 'assign', 'wait', 'resume', 'handOver'] as const),
  ...(['resolve', 'resolveByProvider', 'cancel'] as const),
] as const
export type UndoableStep = (typeof undoableSteps)[number]

const before = z.object({
  step: z.enum(undoableSteps),
  by: z.uuid(),
  at: z.iso.datetime(),
  /** The version that the step led to. Where the call has another, something has followed. */
  version: z.number().int(),
  /** The kinds of event that the step added. */
  kinds: z.array(z.string()),
  /** Who was told of it, and of what. */
  told: z.array(z.object({ kind: z.string(), personId: z.uuid() })),
  /** The call that it was resolved together with. */
  together: z.number().int().optional(),
  columns,
})

export type Before = z.infer<typeof before>

/** How a call stood before its last step; null where that was no step that can be taken back. */
export function readBefore(call: { version: number; before: unknown }): Before | null {
  const read = before.safeParse(call.before)
  return read.success && read.data.version === call.version ? read.data : null
}

type Columns = { [name in keyof z.infer<typeof columns>]: unknown }

/** What is kept of a call as it stands, before a step. */
export const columnsOf = (call: Columns): Before['columns'] =>
  columns.parse(
    Object.fromEntries(
      Object.entries(call).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    ),
  )
