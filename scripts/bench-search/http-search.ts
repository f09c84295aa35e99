import { setTimeout as sleep } from 'node:timers/promises'

export type HttpSearch = (q: string) => Promise<{ hits: { id: string }[]; engine: string; tookMs: number }>

/** The app's search over HTTP. A client that is too quick for the app's limit waits and asks again; `tookMs` is the last request alone. */
export const searchOverHttp =
  (base: string): HttpSearch =>
  async (q) => {
    for (;;) {
      const startedMs = performance.now()
      const response = await fetch(`${base}/api/v1/search?${new URLSearchParams({ q, locale: 'en' })}`)
      const text = await response.text()
      const tookMs = performance.now() - startedMs
      if (response.ok) return { ...JSON.parse(text), tookMs }
      if (response.status !== 429) throw new Error(`Search answers ${response.status}`)
      await sleep(1_000)
    }
  }
