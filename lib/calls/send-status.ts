import type { Actor } from '@/lib/auth/policy'
import { type Result, refuse } from '@/lib/result'
import { readTemplates } from './edit-templates'
import { statusText } from './status-text'
import { findCall, localeOf } from './store/calls'
import { writeMessage } from './write-message'

/** Tells the caller how the call stands, in their language and in a template's words. */
export async function sendStatus(
  actor: Actor & { name: string },
  { key, number, templateId }: { key: string; number: number; templateId: string },
  now: Date,
): Promise<Result<{ number: number }, 'not-found' | 'not-permitted'>> {
  const template = (await readTemplates(actor)).find(({ id }) => id === templateId)
  const call = template && (await findCall(number))
  if (!template || !call) return refuse('not-found')
  const known = { name: call.caller.name, number: String(number), title: call.title, agent: actor.name }
  const text = statusText(template.texts[localeOf(call)].text, known)
  return writeMessage(actor, { key, number, text, internal: false }, now)
}
