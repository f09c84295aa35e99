import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/policy'
import { askProvider } from '@/lib/calls/ask-provider'
import { readParts } from '@/lib/calls/read-parts'
import { saveCalendar } from '@/lib/contracts/save-calendar'
import { saveProvider } from '@/lib/providers/save-provider'
import { at, seen } from './calls'
import { nineToFive } from './contracts'
import { granted } from './knowledge'
import { aPerson } from './people'
import { noon } from './sessions'

/** A provider that promises to answer within one and to be done within eight working hours. */
export async function aProvider(): Promise<{ id: string; name: string; email: string }> {
  const admin = await aPerson('admin')
  const calendar = { id: null, version: 0, name: randomUUID(), content: nineToFive }
  const { id: calendarId } = granted(await saveCalendar(admin, calendar, noon))
  const name = `Provider ${randomUUID()}`
  const email = `${randomUUID()}@provider.example`
  const target = { response: 60, resolution: 480 }
  const content = { targets: { '1': target, '2': target, '3': target, '4': target } }
  const provider = { id: null, version: 0, name, email, locale: 'en' as const, calendarId, content, disabled: false }
  const { id } = granted(await saveProvider(admin, provider, noon))
  return { id, name, email }
}

/** Asks a provider of its own about a call; answers with the part and the link's token. */
export async function aPart(agent: Actor, number: number, { text = 'Please look.', forCaller = '', when = noon } = {}) {
  const provider = await aProvider()
  const asked = { ...(await at(agent, number)), providerId: provider.id, text, forCaller }
  granted(await askProvider(agent, asked, when))
  return { provider, ...(await partOf(agent, number)) }
}

export async function partOf(agent: Actor, number: number): Promise<{ partId: string; token: string }> {
  const [part] = await readParts(agent, (await seen(agent, number)).call.id, 'en', noon)
  if (!part) throw new Error('no provider was asked')
  return { partId: part.id, token: part.token ?? '' }
}
