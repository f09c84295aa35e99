import type { Browser } from '@playwright/test'

/** Script in bytes as it crosses the wire (gzip); LCP in ms; CLS without unit. */
export type Weight = { scriptBytes: number; requests: number; otherHosts: string[]; lcpMs: number; cls: number }

/** Lighthouse's "slow 4G": 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
}
const slowerProcessor = 4

type Vitals = { lcpMs: number; cls: number }

/** Opens a page once on a phone with a cold cache, slow network and slow processor, and weighs what came. */
export async function weigh(
  browser: Browser,
  url: string,
  cookies: { name: string; value: string; url: string }[] = [],
): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
  await context.addCookies(cookies)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4g)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
  await page.addInitScript(() => {
    const vitals = { lcpMs: 0, cls: 0 }
    Object.assign(window, { vitals })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) vitals.lcpMs = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) vitals.cls += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

  const scripts = new Set<string>()
  let scriptBytes = 0
  const hosts: string[] = []
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    hosts.push(new URL(request.url).host)
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const { lcpMs, cls } = await page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals)
  await context.close()
  const own = new URL(url).host
  return {
    scriptBytes,
    requests: hosts.length,
    otherHosts: [...new Set(hosts.filter((host) => host !== own))],
    lcpMs: Math.round(lcpMs),
    cls: Math.round(cls * 1000) / 1000,
  }
}
