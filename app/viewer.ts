import { cache } from 'react'
import { currentActor, visitorKey } from '@/lib/auth/session'
import type { Viewer } from '@/lib/sessions/viewer'

/** Who asks for this page: a signed-in person, or a visitor with their cookie. */
export const currentViewer = cache(
  async (): Promise<Viewer> => ({ actor: await currentActor(), visitorKey: await visitorKey() }),
)
