const began = performance.now()
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

const line = (mark, name, text, ms) =>
  console.log(`  ${mark} ${name.padEnd(16)}${text.padEnd(54)} ${ms === null ? '' : seconds(ms)}`)

/** A stage that takes a while says so when it begins; every stage says how long it took. */
export async function stage(name, beginning, work) {
  const start = performance.now()
  if (beginning) line('…', name, beginning, null)
  const text = await work()
  line('✓', name, text, performance.now() - start)
}

export const stageTook = (name, text, ms) => line('✓', name, text, ms)

/** For what runs beside other stages: the time since the start. */
export const stageReached = (name, text) => line('✓', name, text, performance.now() - began)

export const secondsSinceStart = () => seconds(performance.now() - began)
