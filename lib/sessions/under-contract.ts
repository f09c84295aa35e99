import { isLevel0Only } from '@/lib/contracts/contract-level'
import type { Viewer } from './viewer'

type OnCall = { call: unknown; organizationId: string | null }

/** Who looks at a call's diagnosis as its contract lets them act: under a Level 0 contract every solver is Level 0. */
export async function underContract(viewer: Viewer, { call, organizationId }: OnCall): Promise<Viewer> {
  const { actor } = viewer
  if (call === null || !actor || !['level1', 'level2'].includes(actor.role)) return viewer
  return (viewer.level0Only ?? (await isLevel0Only(organizationId)))
    ? { ...viewer, actor: { ...actor, role: 'level0' } }
    : viewer
}
