import { runWorker } from '@/lib/jobs/run-worker'
import { reportFault } from '@/lib/log'

/** The second process of the app: mail and indexing, beside any number of web processes and other workers. */
async function work() {
  const stop = await runWorker()
  process.send?.({ ready: true })
  const end = () => stop().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  // Started by npm start, it ends with it, even when that was killed outright.
  process.once('disconnect', end)
}

work().catch((fault: unknown) => {
  reportFault('starting the worker', fault)
  process.exit(1)
})
