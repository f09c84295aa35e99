import type { Fields } from './document'
import { fieldNames } from './document'
import type { Locale } from './search-entry'
import { stem } from './stem'
import { isStopWord } from './stop-words'
import { tokenise } from './tokenise'

/**
 * A document as a row of numbers: for each token its term, its field and whether it opens a new position (a part of a compound
 * shares the position of the whole). 25 bits of term, 1 bit of position, 3 bits of field,
 * 1 bit for stop words.
 */
export type TokenSequence = Uint32Array

const termBits = 25
const partBit = 1 << termBits
const fieldShift = termBits + 1
const fieldMask = 7
const stopBit = 1 << (fieldShift + 3)
/** More of a document than this says nothing new about it and would cost every search that meets it. */
export const mostTokens = 6000

export type AnalysedToken = { word: string; stem: string; field: number; part: boolean; stop: boolean }

export function analyse(fields: Fields, locale: Locale): AnalysedToken[] {
  const all = fieldNames.flatMap((name, field) =>
    tokenise(fields[name]).map((token) => ({
      word: token.text,
      stem: stem(token.text, locale),
      field,
      part: token.part,
      stop: isStopWord(token.text),
    })),
  )
  return all.slice(0, mostTokens)
}

export function encodeTokens(tokens: AnalysedToken[], termId: (stem: string) => number): TokenSequence {
  return Uint32Array.from(
    tokens,
    (token) =>
      termId(token.stem) | (token.part ? partBit : 0) | (token.field << fieldShift) | (token.stop ? stopBit : 0),
  )
}

export const termOf = (token: number): number => token & (partBit - 1)
export const fieldOf = (token: number): number => (token >>> fieldShift) & fieldMask
export const isPart = (token: number): boolean => (token & partBit) !== 0
export const isStop = (token: number): boolean => (token & stopBit) !== 0

export const hasPair = (tokens: TokenSequence, first: number, second: number): boolean =>
  tokens.some(
    (token, at) => termOf(token) === first && at + 1 < tokens.length && termOf(tokens[at + 1] as number) === second,
  )

export const tokensToBytes = (tokens: TokenSequence): Uint8Array<ArrayBuffer> => new Uint8Array(tokens.slice().buffer)

export function tokensFromBytes(bytes: Uint8Array): TokenSequence {
  return new Uint32Array(bytes.slice().buffer)
}
