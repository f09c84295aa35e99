/** What can be wrong with an entry, the commonest first. */
export const flagReasons = ['doesNotHelp', 'outdated', 'unclear', 'mistake', 'dangerous', 'other'] as const
export type FlagReason = (typeof flagReasons)[number]

/** What a closed flag came to. */
export const flagEnds = ['fixed', 'declined'] as const
export type FlagEnd = (typeof flagEnds)[number]

export const flagTextLimit = 2000
