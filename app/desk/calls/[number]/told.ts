/** What a step on a call may say on the page it leads to, by its code in the address. */
export const done = [
  'taken',
  'classified',
  'classifiedMoved',
  'classifiedAsked',
  'givenBack',
  'takenBack',
  'undone',
  'someUndone',
  'assigned',
  'waiting',
  'resumed',
  'cancelled',
  'handedOver',
  'refused',
  'asked',
  'told',
  'withdrawn',
  'renewed',
  'revoked',
  'resolved',
  'confirmed',
  'rejected',
  'sent',
  'noted',
  'registered',
  'passedOn',
] as const

/** Why a step was not taken. */
export const refusals = ['not-found', 'contradicts', 'not-permitted', 'wrong-state', 'changed-meanwhile'] as const
