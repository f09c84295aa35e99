import { randomUUID } from 'node:crypto'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { emailKey, rememberDevice } from '@/lib/auth/known-device'
import { signIn } from '@/lib/auth/sign-in'
import { guessLimit, signInLimits } from '@/lib/auth/sign-in-limits'
import { takeGuess } from '@/lib/auth/store'
import { db } from '@/lib/db/client'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { slowWrites } from '@/tests/support/slow-writes'

const password = 'right horse battery'
const secret = 'q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8P'
const noon = new Date('2026-03-01T12:00:00Z')
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

let person: TestPerson
beforeAll(async () => {
  person = await aPerson('customer', { password })
})

type More = { email?: string; password?: string; address?: string; device?: string }
const guess = (more: More = {}, now = noon) =>
  signIn({ email: person.email, password, address: randomUUID(), device: undefined, secret, ...more }, now)

async function codes(tries: number, more: More, now = noon) {
  const found: string[] = []
  for (let index = 0; index < tries; index += 1) {
    const result = await guess({ password: `wrong ${index}`, ...more }, now)
    found.push(result.ok ? 'in' : result.code)
  }
  return found
}

test('the right password lets a person in, however the address is written', async () => {
  const result = await guess({ email: `  ${person.email.toUpperCase()} ` })
  expect(result).toMatchObject({ ok: true, value: { personId: person.id, epoch: 0, role: 'customer' } })
})

test('the tenth guess is stopped, right or wrong, from wherever it comes', async () => {
  const victim = await aPerson('level1', { password })
  expect(await codes(9, { email: victim.email })).toEqual(Array(9).fill('wrong'))
  expect(await guess({ email: victim.email, password })).toEqual({ ok: false, code: 'too-many' })
})

test('guesses made at the same moment cannot slip past one another, in however many processes', async () => {
  const quicken = await slowWrites('SignInAttempt')
  onTestFinished(async () => void (await quicken()))
  const emailKey = randomUUID()
  const limit = () => guessLimit({ emailKey, deviceKey: null, address: randomUUID() }, noon)
  const taken = await Promise.all(Array.from({ length: 14 }, () => takeGuess(limit(), noon)))
  expect(taken.filter((id) => id !== null)).toHaveLength(signInLimits.perAccount)
})

test('nor can guesses from one address at many accounts', async () => {
  const quicken = await slowWrites('SignInAttempt')
  onTestFinished(async () => void (await quicken()))
  const address = randomUUID()
  const limit = () => ({ ...guessLimit({ emailKey: randomUUID(), deviceKey: null, address }, noon), perAddress: 6 })
  const taken = await Promise.all(Array.from({ length: 14 }, () => takeGuess(limit(), noon)))
  expect(taken.filter((id) => id !== null)).toHaveLength(6)
})

test('an account that does not exist is answered and stopped as one that does', async () => {
  const email = `nobody-${randomUUID()}@test.example`
  expect(await codes(11, { email })).toEqual([...Array(9).fill('wrong'), 'too-many', 'too-many'])
})

/** Processor time of this process: other than the clock, it does not depend on what else the machine does. */
const workDone = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

test('it takes as much work to refuse an unknown account, one without a password and a disabled one as a known one', async () => {
  const [without, disabled] = await Promise.all([aPerson('customer'), aPerson('customer', { password })])
  await db.person.update({ where: { id: disabled.id }, data: { disabledAt: noon } })
  const emails = {
    known: person.email,
    unknown: 'nobody@test.example',
    without: without.email,
    disabled: disabled.email,
  }
  const timings: Record<string, number[]> = { known: [], unknown: [], without: [], disabled: [] }
  for (let round = 0; round < 7; round += 1) {
    for (const [name, email] of Object.entries(emails)) {
      const start = workDone()
      expect(await guess({ email, password: 'wrong' }, minutesLater(60 * round))).toEqual({ ok: false, code: 'wrong' })
      timings[name]?.push(workDone() - start)
    }
  }
  const quickest = (name: string) => Math.min(...(timings[name] ?? []))
  for (const name of ['unknown', 'without', 'disabled']) {
    expect(quickest(name) / quickest('known'), name).toBeGreaterThan(0.4)
    expect(quickest(name) / quickest('known'), name).toBeLessThan(2.5)
  }
})

test('a disabled person is not let in', async () => {
  const gone = await aPerson('admin', { password })
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: noon } })
  expect(await guess({ email: gone.email })).toEqual({ ok: false, code: 'wrong' })
})

test('a stop ends by itself, and pressing on does not prolong it', async () => {
  const victim = await aPerson('customer', { password })
  await codes(9, { email: victim.email })
  expect(await codes(5, { email: victim.email }, minutesLater(14))).toEqual(Array(5).fill('too-many'))
  expect(await guess({ email: victim.email }, minutesLater(16))).toMatchObject({ ok: true })
})

test('a stranger who guesses on and on does not shut out the person on their own device', async () => {
  const victim = await aPerson('customer', { password })
  const device = rememberDevice(undefined, emailKey(victim.email), secret)
  await codes(12, { email: victim.email })
  expect(await guess({ email: victim.email, device })).toMatchObject({ ok: true })
  expect(await guess({ email: victim.email })).toEqual({ ok: false, code: 'too-many' })
})

test('a known device may not guess on for ever either', async () => {
  const victim = await aPerson('customer', { password })
  const device = rememberDevice(undefined, emailKey(victim.email), secret)
  expect((await codes(10, { email: victim.email, device })).at(-1)).toBe('too-many')
  expect(await guess({ email: victim.email }), 'a stolen device does not use up the guesses of others').toMatchObject({
    ok: true,
  })
})

test('a made-up device changes nothing', async () => {
  const victim = await aPerson('customer', { password })
  await codes(9, { email: victim.email })
  const device = rememberDevice(undefined, emailKey(victim.email), 'a secret of the attacker, long enough to pass')
  expect(await guess({ email: victim.email, device })).toEqual({ ok: false, code: 'too-many' })
})

test('one address that tries many accounts is stopped, and others are not', async () => {
  const address = randomUUID()
  const tries = Array.from({ length: signInLimits.perAddress + 5 }, (_, index) =>
    guess({ email: `spray-${index}@test.example`, password: 'x', address }),
  )
  const results = await Promise.all(tries)
  expect(results.filter((result) => !result.ok && result.code === 'too-many')).toHaveLength(5)
  expect(await guess({ address })).toEqual({ ok: false, code: 'too-many' })
  expect(await guess()).toMatchObject({ ok: true })
})

test('signing in rightly many times is no guessing', async () => {
  const busy = await aPerson('level0', { password })
  for (let index = 0; index < 12; index += 1)
    expect(await guess({ email: busy.email, address: 'office' })).toMatchObject({ ok: true })
})

test('odd input is refused as any wrong guess, without a fault', async () => {
  for (const email of ['', 'a', 'a\0b@test.example', '\u{1f600}', "' OR 1=1 --@test.example", '@'.repeat(300)]) {
    expect(await guess({ email, password: 'a\0b' })).toEqual({ ok: false, code: 'wrong' })
  }
})

test('of a flood of guesses, what is too much is told to come again, and uses up nothing', async () => {
  const email = `flood-${randomUUID()}@test.example`
  const results = await Promise.all(Array.from({ length: 90 }, () => guess({ email, password: 'wrong' })))
  expect(results.filter((result) => !result.ok && result.code === 'busy').length).toBeGreaterThan(20)
  expect(results.filter((result) => !result.ok && result.code !== 'busy').length).toBeGreaterThan(20)
})

test('guesses are forgotten after a day', async () => {
  await db.signInAttempt.create({ data: { accountKey: 'old', address: 'old', at: minutesLater(-25 * 60) } })
  await guess()
  expect(await db.signInAttempt.count({ where: { accountKey: 'old' } })).toBe(0)
})
