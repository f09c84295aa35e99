import { cookieName } from '@/lib/auth/cookies'
import type { Actor } from '@/lib/auth/policy'
import { sealSession } from '@/lib/auth/session-token'
import { queuesFor, readQueue } from '@/lib/calls/list-calls'
import { takeCall } from '@/lib/calls/take-call'
import { db } from '@/lib/db/client'
import { findCaller } from '@/lib/people/find-caller'
import { type Latency, timeEach } from './latency'

type Agent = Actor & { cookie: string }

const roles = ['level0', 'level1', 'level2'] as const

async function someAgents(): Promise<Agent[]> {
  const people = await db.person.findMany({ where: { role: { in: [...roles] } }, orderBy: { email: 'asc' } })
  return Promise.all(
    people.map(async ({ id, role, organizationId, sessionEpoch }) => {
      const session = { personId: id, epoch: sessionEpoch }
      const sealed = await sealSession(session, process.env.NEXTAUTH_SECRET as string)
      return { id, role, organizationId, cookie: `${cookieName('session', false)}=${sealed}` }
    }),
  )
}

const takeOf = <T>(list: T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => list[(index * 7) % list.length] as T)

/** Every queue of every level, again and again. */
const queueShots = (agents: Agent[]) =>
  agents.flatMap((agent) => queuesFor(agent).map((queue) => ({ agent, path: `/desk?queue=${queue}`, queue })))

/** What an agent who pages through the longest queues comes to at last. */
const deepShots = (agents: Agent[], calls: number) =>
  agents.flatMap((agent) => [
    { agent, path: `/desk?queue=all&after=4-${Math.floor(calls / 50)}` },
    { agent, path: `/desk?queue=all&after=1-${Math.floor(calls / 2)}` },
  ])

export async function measureDesk(base: string, samples: number) {
  const agents = await someAgents()
  const calls = await db.call.count()
  const events = await db.callEvent.count()
  const open = await db.call.findMany({
    where: { state: { in: ['new', 'inProgress', 'waiting'] } },
    select: { number: true, version: true },
    take: samples * 2,
    skip: 100,
  })
  const get = ({ agent, path }: { agent: Agent; path: string }) =>
    async function load() {
      const answer = await fetch(base + path, { headers: { cookie: agent.cookie, 'accept-language': 'en' } })
      const text = await answer.text()
      if (answer.status !== 200 || !text.includes('<h1')) throw new Error(`${path}: ${answer.status}`)
    }
  const warm = async (shots: { agent: Agent; path: string }[]) => {
    for (const shot of takeOf(shots, 20)) await get(shot)()
  }
  const pages = async (shots: { agent: Agent; path: string }[]): Promise<Latency> => {
    await warm(shots)
    return timeEach(takeOf(shots, samples).map(get))
  }

  const level1 = agents.filter(({ role }) => role === 'level1')
  const queues = queueShots(agents)
  const queue = await pages(queues)
  const byQueue: Record<string, Latency> = {}
  for (const name of new Set(queues.map((shot) => shot.queue)))
    byQueue[name] = await timeEach(
      takeOf(
        queues.filter((shot) => shot.queue === name),
        samples,
      ).map(get),
    )
  const deepPage = await pages(deepShots(level1, calls))
  const callPage = await pages(
    level1.flatMap((agent) => open.slice(0, samples).map(({ number }) => ({ agent, path: `/desk/calls/${number}` }))),
  )
  const typed = ['ay', 'ayşe', 'brandt 1', 'isil', 'ünal', 'person12', '5550', '2120', 'zz', 'öztürk 29']
  const asker = level1[0] as Agent
  const callerLookUp = await timeEach(takeOf(typed, samples).map((term) => () => findCaller(asker, term)))
  const stateChange = await timeEach(
    open.slice(0, samples).map((call) => async () => {
      const taken = await takeCall(asker, call, new Date())
      if (!taken.ok) throw new Error(taken.code)
    }),
  )
  const readOnly = await timeEach(
    takeOf(queues, samples).map(
      ({ agent, queue: name }) =>
        () =>
          readQueue(agent, name),
    ),
  )
  return { calls, events, queue, deepPage, callPage, callerLookUp, stateChange, byQueue, queueQueryAlone: readOnly }
}
