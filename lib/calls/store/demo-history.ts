import { randomUUID } from 'node:crypto'
import { audienceOf } from '@/lib/calls/call-events'
import type { DemoCall } from '@/lib/calls/demo-history'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'

export const hasCalls = async (): Promise<boolean> => (await db.call.count({ take: 1 })) > 0

type Extra = {
  /** Where they work; null: at no particular site. */
  site: string | null
  email: string
  name: string
  role: 'customer' | 'level0' | 'level1' | 'level2'
  organization: string | null
}

/** Adds the people of the demo month, who cannot sign in: its agents are there no more, so that nobody is given work. Answers with everybody by role and organisation. */
async function saveExtras(tx: Prisma.TransactionClient, extras: Extra[], at: Date) {
  const organizations = await tx.organization.findMany({ select: { id: true, name: true }, orderBy: { name: 'desc' } })
  const idOf = new Map(organizations.map(({ id, name }) => [name, id]))
  const sites = await tx.site.findMany({ select: { id: true, name: true } })
  await tx.person.createMany({
    data: extras.map(({ organization, site, ...person }) => ({
      ...person,
      createdAt: at,
      disabledAt: person.role === 'customer' ? null : at,
      organizationId: organization && (idOf.get(organization) ?? null),
      siteId: sites.find(({ name }) => name === site)?.id ?? null,
    })),
    skipDuplicates: true,
  })
  const emails = extras.map(({ email }) => email)
  return tx.person.findMany({ where: { email: { in: emails } }, orderBy: { email: 'asc' } })
}

/** One of a list, by a number that may be larger than it is long. */
const pick = <T>(list: T[], by: number): T => list[by % list.length] as T

/** Writes the whole month at once, or nothing of it. `services` and `problems` are those that exist. */
export async function saveDemoHistory(
  calls: DemoCall[],
  extras: Extra[],
  known: { services: Set<string>; problems: Map<string, string | null> },
  now: Date,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const people = await saveExtras(tx, extras, now)
      const of = (role: Extra['role']) => people.filter((person) => person.role === role)
      const organizations = [...new Set(of('customer').map(({ organizationId }) => organizationId as string))]
      const groups = await tx.supportGroup.findMany({ select: { id: true, name: true } })
      const groupOf = (name: string) => groups.find((group) => group.name === name)?.id ?? null
      const rows: Prisma.CallCreateManyInput[] = []
      const moves: { id: string; groupId: string | null; at: Date; updatedAt: Date }[] = []
      const events: Prisma.CallEventCreateManyInput[] = []
      for (const call of calls) {
        const organizationId = pick(organizations, call.organization)
        const caller = pick(
          of('customer').filter((person) => person.organizationId === organizationId),
          call.caller,
        )
        const agent = pick(of(call.level), call.agent)
        const level0 = pick(of('level0'), call.agent)
        const { id, row } = rowOf(call, { caller: caller.id, agent: agent.id, organizationId }, known)
        rows.push({ ...row, siteId: caller.siteId, groupId: groupOf('Service desk') })
        const passedOn = call.events.find(({ event }) => event.kind === 'handedOver' && event.to === 'level2')
        const groupId = groupOf(call.about.service === 'microsoft-365' ? 'Business applications' : 'Infrastructure')
        if (passedOn) moves.push({ id, groupId, at: passedOn.at, updatedAt: call.events.at(-1)?.at ?? passedOn.at })
        const actors = { caller: caller.id, level0: level0.id, agent: agent.id }
        for (const { event, by, at } of call.events) {
          const { kind, ...data } = event
          const solution =
            kind === 'resolved' ? { solution: row.solutionId ?? null, knownProblem: row.knownProblemId ?? null } : {}
          events.push({
            callId: id,
            kind,
            data: { ...data, ...solution } as Prisma.InputJsonObject,
            audience: audienceOf(kind),
            actorId: by && actors[by],
            at,
          })
        }
      }
      await tx.call.createMany({ data: rows })
      await tx.callEvent.createMany({ data: events })
      // As lib/routing/seed-demo-routing.ts has it. When a call came to a group is when its clocks were to be read again.
      for (const { id, groupId, at, updatedAt } of moves)
        await tx.call.update({ where: { id }, data: { groupId, reckonAt: at, updatedAt } })
    },
    { timeout: 60_000 },
  )
}

function rowOf(
  call: DemoCall,
  by: { caller: string; agent: string; organizationId: string },
  known: { services: Set<string>; problems: Map<string, string | null> },
): { id: string; row: Prisma.CallCreateManyInput } {
  const id = randomUUID()
  const { about, openedAt, state, impact, urgency } = call
  const isDone = call.resolvedAt !== null
  const problem = about.problem !== null && known.problems.has(about.problem) ? about.problem : null
  const isEnglish = call.organization % 2 === 0
  return {
    id,
    row: {
      id,
      key: `demo:${id}`,
      kind: 'incident',
      state,
      callerId: by.caller,
      organizationId: by.organizationId,
      serviceId: known.services.has(about.service) ? about.service : null,
      channel: call.channel,
      title: isEnglish ? about.words.en : about.words.tr,
      description: '',
      ...{ impact, urgency, priority: Math.max(1, Math.min(4, 7 - impact - urgency)) },
      supportLevel: call.level,
      assigneeId: state === 'new' ? null : by.agent,
      newToUs: about.problem === null,
      knownProblemId: isDone ? problem : null,
      solutionId: isDone && problem !== null ? (known.problems.get(problem) ?? null) : null,
      waitingFor: call.waitsForCustomer ? 'customer' : null,
      resolvedAt: call.resolvedAt,
      reminders: call.events.filter(({ event }) => event.kind === 'reminded').length,
      closedAt: call.closedAt,
      word: call.word,
      createdAt: openedAt,
      reckonAt: openedAt,
      updatedAt: call.events.at(-1)?.at ?? openedAt,
    },
  }
}
