import { beforeAll, expect, test } from 'vitest'
import { listNoneFits } from '@/lib/calls/list-none-fits'
import { db } from '@/lib/db/client'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
  await db.searchSynonym.create({ data: { locale: 'en', words: ['kiosk', 'terminal'] } })
})

const hour = 3_600_000

async function unfitted(reason: string, hours: number) {
  const number = await aCall(await aPerson('customer'))
  const { id } = await db.call.findUniqueOrThrow({ where: { number } })
  const at = new Date(noon.getTime() + hours * hour)
  await db.callEvent.create({ data: { callId: id, kind: 'noneFits', data: { reason }, at } })
  return { number, id }
}

test('reasons that say the same are one item, most calls first, until one of them is written down; later ones ask again', async () => {
  const engineer = await aPerson('level2')
  const listed = async () =>
    (await listNoneFits(engineer, new Date(noon.getTime() + 100 * hour))).map(({ reason, calls }) => [
      reason,
      calls.map(({ number }) => number),
    ])
  const drum = await unfitted('The drum of the plotter is not described', 1)
  const first = await unfitted('Nothing about label printers in the bank', 2)
  const second = await unfitted('The bank has nothing about label printers', 3)
  expect(await listed()).toEqual([
    ['The bank has nothing about label printers', [second.number, first.number]],
    ['The drum of the plotter is not described', [drum.number]],
  ])

  const at = new Date(noon.getTime() + 4 * hour)
  const taught = { id: 'label-printer', serviceId: 'printing', sourceCallId: second.id, createdAt: at }
  await db.knownProblem.create({ data: { ...taught, state: 'draft', origin: 'studio' } })
  expect(await listed()).toEqual([['The drum of the plotter is not described', [drum.number]]])
  const later = await unfitted('Label printers: nothing in the bank', 5)
  expect(await listed()).toContainEqual(['Label printers: nothing in the bank', [later.number]])
})

test('a reason in Turkish and one in English that staff know under one word are one item', async () => {
  const english = await unfitted('Pages at the kiosk', 20)
  const turkish = await unfitted('Terminal sayfalar', 21)
  const groups = (await listNoneFits(await aPerson('level2'), new Date(noon.getTime() + 100 * hour))).map(({ calls }) =>
    calls.map(({ number }) => number),
  )
  expect(groups).toContainEqual([turkish.number, english.number])
})

test('nobody outside the studio sees the list', async () => {
  expect(await listNoneFits(await aPerson('level1'), noon)).toEqual([])
})
