import { noticeKinds } from './notice'

/** Mail to somebody without an account: about a provider's part of a call, or to a sender whom we do not know. */
export const outgoingKinds = [
  ...(['providerAsked', 'providerTold', 'providerWithdrawn', 'providerLink', 'providerFiles'] as const),
  'mailUnknown',
] as const
export type OutgoingKind = (typeof outgoingKinds)[number]

/** Every mail whose words staff may change. */
export const templateKinds = [...noticeKinds, ...outgoingKinds] as const
export type TemplateKind = (typeof templateKinds)[number]

export const isOutgoing = (kind: TemplateKind): kind is OutgoingKind =>
  (outgoingKinds as readonly TemplateKind[]).includes(kind)

/** What the template of a mail may name. What the caller wrote is nothing for outsiders; everything else in braces is a slip. */
export function placeholdersOf(kind: TemplateKind): readonly ('number' | 'title')[] {
  if (kind === 'mailUnknown') return []
  return isOutgoing(kind) ? ['number'] : ['number', 'title']
}

/** A word in braces that nothing stands for in this mail; null where there is none. */
export const unknownPlaceholder = (kind: TemplateKind, template: string): string | null =>
  [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => !(placeholdersOf(kind) as readonly string[]).includes(name)) ?? null
