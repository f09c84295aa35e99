import { build, isBuilt } from '../start/build.mjs'
import { Refusal } from '../start/refusal.mjs'

try {
  if (!isBuilt()) await build()
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
}
