import { randomBytes } from 'node:crypto'

/** 130 bits drawn by lot, in letters that every mail system hands on unchanged. */
export const newToken = (): string =>
  [...randomBytes(26)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')

const inAddress = /\+r\.([a-z2-7]{26})@/gi
const inMessageId = /<([a-z2-7]{26})\./gi

const split = (address: string) => {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)] as const
}

/** The address by which a reply finds its way: `help+r.<token>@example.org`. */
export function replyAddress(address: string, token: string): string {
  const [local, domain] = split(address)
  return `${local}+r.${token}@${domain}`
}

/** The Message-ID of a mail that we send; replies name it even where their address lost its plus. */
export const messageIdOf = (address: string, token: string, about: string): string =>
  `<${token}.${about}@${split(address)[1]}>`

/** Every token that a mail names: in the addresses it went to, or among the mails it answers. Never in its subject. */
export function tokensIn(addresses: string, references: string): string[] {
  const found = [...addresses.matchAll(inAddress), ...references.matchAll(inMessageId)]
  return [...new Set(found.map(([, token]) => (token ?? '').toLowerCase()))]
}
