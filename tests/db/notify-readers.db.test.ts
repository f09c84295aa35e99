import { beforeAll, expect, test } from 'vitest'
import { acknowledgeNotice } from '@/lib/notify/acknowledge-notice'
import { listNotices } from '@/lib/notify/list-notices'
import { listReaders } from '@/lib/notify/list-readers'
import { aBank, aPublishedProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

test('Level 2 sees who of Level 1 has read what was published this week', async () => {
  const [reader, other] = [await aPerson('level1'), await aPerson('level1')]
  const { id } = await aPublishedProblem()
  const notice = (await listNotices(reader)).find(({ about }) => 'problemId' in about && about.problemId === id)
  granted(await acknowledgeNotice(reader, notice?.id ?? '', now))
  const engineer = await aPerson('level2')
  const seen = (await listReaders(engineer, now)).find(({ problemId }) => problemId === id)
  expect(seen?.read).toContain(reader.name)
  expect(seen?.unread).toContain(other.name)
  const later = new Date(now.getTime() + 8 * 86_400_000)
  expect((await listReaders(engineer, later)).some(({ problemId }) => problemId === id)).toBe(false)
  expect(await listReaders(reader, now)).toEqual([])
})
