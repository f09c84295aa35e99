import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { seededRandom } from '@/lib/diagnosis/seeded-random'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { type ReplayPlace, replayChange } from '@/lib/knowledge/replay-change'
import { aPerson } from '@/tests/support/people'

const atOnce = 500
const answersEach = 6

/** Seconds to replay that many recorded diagnoses on a change of a known problem, part by part as the page does. */
export async function measureReplay(sessions: number) {
  const number = await currentBank()
  await recordSessions(number, sessions)
  const [id] = (await readBank(number)).problems.keys()
  const actor = await aPerson('level2')
  const startedMs = performance.now()
  let done = 0
  for (let place: ReplayPlace | null = { phase: 'sessions', before: null, done: 0 }; place; ) {
    const part = await replayChange(actor, { kind: 'problem', id: id ?? '', place, locale: 'en' })
    if (!part.ok) throw new Error(part.code)
    done = part.value.done
    place = part.value.next
  }
  if (done < sessions) throw new Error(`only ${done} sessions were replayed`)
  return { sessions, seconds: Math.round((performance.now() - startedMs) / 100) / 10 }
}

/** Diagnoses of people with known problems, who answer what their problem is asked by. */
async function recordSessions(bank: number, sessions: number) {
  const { problems, questions } = await readBank(bank)
  const random = seededRandom(1)
  const pick = <Item>(items: Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const known = [...problems.values()]
  for (let from = 0; from < sessions; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, sessions - from) }, () => ({
      id: randomUUID(),
      of: pick(known),
    }))
    await db.diagnosis.createMany({
      data: rows.map(({ id }) => ({ id, key: randomUUID(), bank, locale: 'en' as const, words: '' })),
    })
    await db.diagnosisEvent.createMany({
      data: rows.flatMap(({ id, of }) => {
        const asked = ['service', ...Object.keys(of.symptoms)].slice(0, answersEach)
        return asked.map((question, at) => {
          const answers = questions.get(question)?.answers.map((answer) => answer.id) ?? []
          const answer = question === 'service' ? of.service : pick(answers)
          return { diagnosisId: id, seq: at + 1, kind: 'answered', data: { question, answer } }
        })
      }),
    })
  }
}
