import { Agent } from 'node:http'
import type { Actor } from '@/lib/auth/policy'
import { beginDiagnoses } from './call-shots'
import { formShot } from './form-shot'
import { quantiles, type Shot, shoot } from './load'

type Times = ReturnType<typeof quantiles>
export type StepTimes = { steps: number; failed: number; answer: Times; nextPage: Times; together: Times }

const questionForm = /<form[^>]*aria-labelledby="question"[^>]*>(.*?)<\/form>/s
const hidden = /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g
const answers = /<button[^>]*value="([^"]*)"[^>]*name="answer"|<button[^>]*name="answer"[^>]*value="([^"]*)"/g
const longest = 8

/**
 * Answers the questions of new diagnoses by the page's own form, one request at a time: how long an answer takes until it is kept,
 * and the page with the next question or solution after it.
 *
 * Units: milliseconds from sending to the last byte.
 */
export async function measureSteps(base: URL, cookie: string, actor: Actor, diagnoses: number): Promise<StepTimes> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { cookie, origin: base.origin }
  const posts: number[] = []
  const pages: number[] = []
  let failed = 0
  const timed = async (shot: Shot, times: number[]) => {
    const sentMs = performance.now()
    const answer = await shoot(agent, base, shot)
    times.push(performance.now() - sentMs)
    return answer
  }
  for (const [turn, id] of (await beginDiagnoses(actor, diagnoses)).entries()) {
    const path = `/diagnose/${id}`
    let { body } = await shoot(agent, base, { path, headers })
    for (let step = 0; step < longest; step++) {
      const [, form] = questionForm.exec(body.toString('utf8')) ?? []
      if (form === undefined) break
      const fields = [...form.matchAll(hidden)].map(([, name = '', value = '']): [string, string] => [name, value])
      const offered = [...form.matchAll(answers)].map(([, first, second]) => first ?? second ?? '')
      const chosen = offered[(turn + step) % Math.max(1, offered.length)] ?? ''
      const sent = await timed(formShot(path, [...fields, ['answer', chosen]], headers), posts)
      const next = await timed({ path, headers }, pages)
      if (sent.status !== 303 || next.status !== 200) failed++
      body = next.body
    }
  }
  agent.destroy()
  const both = posts.map((time, index) => time + (pages[index] ?? 0))
  return {
    ...{ steps: posts.length, failed },
    ...{ answer: quantiles(posts), nextPage: quantiles(pages), together: quantiles(both) },
  }
}
