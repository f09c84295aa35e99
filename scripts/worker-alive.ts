import { isWorkerAlive } from '@/lib/jobs/heartbeat'

// The health check of a worker's container.
process.exit((await isWorkerAlive(new Date()).catch(() => false)) ? 0 : 1)
