const masks: [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]'],
  [/\bhttps?:\/\/\S+/giu, '[address]'],
  [/\bTR\d{2}(?:\s?\d{4}){5}\s?\d{2}\b/giu, '[account]'],
  // A phone number, a card, an identity number: seven digits or more, however grouped. Codes with letters stay.
  [/(?<![\p{L}\p{N}])\+?\d(?:[ ()-]{0,2}\d){6,}(?![\p{L}\p{N}])/gu, '[number]'],
  [/((?:password|passwort|parola|parolam|şifre|şifrem|pin)\s*(?:is|:|=|'?[ıi]m)\s*)\S+/giu, '$1[secret]'],
  [/((?:my name is|i am called|benim adım|adım)\s+)\p{L}+(?:\s+\p{Lu}\p{L}+)?/giu, '$1[name]'],
]
const longest = 300

/** What a person looked for, without what tells who they are. */
export function maskWords(words: string): string {
  const plain = words.replace(/\p{Cc}+/gu, ' ').trim()
  return masks.reduce((text, [pattern, mask]) => text.replace(pattern, mask), plain).slice(0, longest)
}
