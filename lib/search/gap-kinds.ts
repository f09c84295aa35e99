/** Ways in which a search can be in vain: no hit, no hit that anybody opened, none that helped. */
export const gapKinds = ['failed', 'clickless', 'bounced'] as const
export type GapKind = (typeof gapKinds)[number]
