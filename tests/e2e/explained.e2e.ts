import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { draftProblem } from '@/lib/knowledge/draft-problem'
import { moveEntry } from '@/lib/knowledge/move-entry'
import { publishEntry } from '@/lib/knowledge/publish-entry'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'
import { aCallFrom, aDiagnosis, viewerOf } from '@/tests/support/sessions'

/** Writes a known problem and publishes it as somebody else. */
async function publish(title: string, answers: Record<string, string>) {
  const [author, reviewer] = [await anOwnPerson('level2'), await anOwnPerson('level2')]
  const material = { locale: 'en', service: 'printing', title, steps: '1. Open the cover.', answers } as const
  const made = await draftProblem(author, { key: randomUUID(), ...material }, new Date())
  if (!made.ok) throw new Error(made.code)
  const entry = { kind: 'problem', id: made.value.problemId } as const
  const moved = await moveEntry(author, { ...entry, version: 1, step: 'submit' }, new Date())
  if (!moved.ok) throw new Error(moved.code)
  const published = await publishEntry(reviewer, { ...entry, version: moved.value.version }, new Date())
  if (!published.ok) throw new Error(published.code)
}

test('an agent finds the open call that something new explains, offers it by one press, and the customer reads it', async ({
  page,
  browser,
}) => {
  const title = `Labelwriter q${randomBytes(4).toString('hex')} blinks twice`
  const customer = await anOwnPerson('customer')
  const diagnosisId = await aDiagnosis(viewerOf(customer), { words: title })
  const answer = { diagnosisId, question: 'printer-output', answer: 'nothing' }
  await answerQuestion(viewerOf(customer), answer, new Date())
  const number = await aCallFrom(customer, diagnosisId)
  await publish(title, { 'printer-output': 'nothing' })

  await signInAs(page, await anOwnPerson('level1'), '/sign-in?next=/notices')
  await expect(page).toHaveURL('/notices')
  await page.getByRole('link', { name: 'Explained since' }).click()
  await expect(page).toHaveURL('/desk/explained')
  const row = page.getByRole('listitem').filter({ hasText: `#${number}` })
  // The worker indexes what was published; then its words count as well.
  await expect(async () => {
    await page.reload()
    await expect(row).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await row.getByRole('button', { name: `Offer it: call ${number}` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`The customer of call ${number} has been told.`)).toBeVisible()
  await expect(row.getByText(/^offered /)).toBeVisible()

  const reader = await (await browser.newContext()).newPage()
  await signInAs(reader, customer, `/sign-in?next=/calls/${number}`)
  await expect(reader.getByText('We now know a problem that fits what you told us:')).toBeVisible()
  await reader.getByRole('link', { name: title }).click()
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
