import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpSearch } from './http-search'
import { quantiles } from './latency'

const clients = 4
const beforeMs = 500
const longestMs = 90_000

/** Kills Meilisearch while people search, and waits until it answers again and the app asks it again. */
export async function measureFailover(ask: HttpSearch, words: string[], { pid, host }: { pid: number; host: string }) {
  let failedRequests = 0
  let engine = ''
  let ended = false
  const times: number[] = []
  const client = async (first: number) => {
    for (let at = first; !ended; at++) {
      try {
        const answer = await ask(words[at % words.length] as string)
        engine = answer.engine
        times.push(answer.tookMs)
      } catch {
        failedRequests++
      }
      // As fast as the app lets one address ask.
      await sleep(100)
    }
  }
  const people = Promise.all(Array.from({ length: clients }, (_, index) => client(index)))
  await sleep(beforeMs)
  process.kill(pid, 'SIGKILL')
  const killedMs = performance.now()
  const isLate = () => performance.now() - killedMs > longestMs
  while (!(await isUp(host)) && !isLate()) await sleep(20)
  const returnedMs = performance.now()
  for (engine = ''; engine !== 'meilisearch' && !isLate(); ) await sleep(20)
  const backAfterMs = isLate() ? null : Math.round(performance.now() - returnedMs)
  ended = true
  await people
  return { failedRequests, requests: times.length, p99Ms: quantiles(times).p99, backAfterMs }
}

const isUp = (host: string) =>
  fetch(new URL('/health', host)).then(
    ({ ok }) => ok,
    () => false,
  )
