import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let known: Set<string> | null | undefined

/**
 * Is this an action of the running build? A form from before an update names one that is gone, and the framework would
 * answer it with a bare line of text. Where the build's list cannot be read, everything counts as known.
 */
export function isKnownAction(id: string): boolean {
  if (process.env.NODE_ENV !== 'production') return true
  known ??= readKnown()
  return known?.has(id) ?? true
}

function readKnown(): Set<string> | null {
  try {
    const folder = join(/* turbopackIgnore: true */ process.cwd(), process.env.NEXT_DIST_DIR ?? '.next')
    const manifest = JSON.parse(readFileSync(join(folder, 'server/server-reference-manifest.json'), 'utf8'))
    return new Set(Object.keys(manifest.node))
  } catch {
    return null
  }
}
