import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { createGate } from './gate'

/** Argon2id with the parameters OWASP recommends (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const shortestPassword = 12
export const longestPassword = 200

/** A hash takes 19 MiB and a core. */
const gate = createGate({ atOnce: 2, inLine: Number.POSITIVE_INFINITY })

export const hashPassword = (password: string): Promise<string> => gate.pass(() => hash(password, parameters))

let unknownHash: Promise<string> | undefined

/** The same work whether or not there is a hash to compare with, so that time does not tell who exists. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  unknownHash ??= hashPassword(randomBytes(24).toString('base64url'))
  const against = passwordHash ?? (await unknownHash)
  const matches = await gate.pass(() => verify(against, password))
  return passwordHash !== null && matches
}

/** 20 characters without look-alikes: 100 bits. */
export function randomPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const drawn = [...randomBytes(20)].map((byte) => letters[byte % 32])
  return [0, 5, 10, 15].map((start) => drawn.slice(start, start + 5).join('')).join('-')
}
