import { saveCallEvent } from './store/calls'

/** Notes on a call, once and for agents, that a mail about it did not reach somebody. */
export const noteUndelivered = (
  { callId, key, to, mail }: { callId: string; key: string; to: string; mail: string },
  now: Date,
): Promise<boolean> => saveCallEvent(callId, key, { kind: 'undelivered', to, mail }, { actorId: null, at: now })
