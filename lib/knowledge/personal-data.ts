/**
 * Personal data in what an engineer writes: whom it names, where it stands. Pure; nothing is changed here.
 *
 * Two sources: what is known of the person whose call it was (certain), and shapes that tell an address, a number or a
 * machine (likely). Turkish case and suffixes are minded: "Ayşe'nin" and "AYŞE'YE" are Ayşe; İ/i and I/ı are told apart.
 */
export type PersonalKind = 'name' | 'email' | 'phone' | 'userName' | 'hostName' | 'address' | 'identity'

/** `text.slice(start, end)` is what was found. `certain`: it is known to be the caller's. */
export type PersonalFinding = { kind: PersonalKind; start: number; end: number; text: string; certain: boolean }

export type KnownPerson = { name: string; email: string; phone: string | null }

const letter = '[\\p{L}\\p{N}]'
const alone = (pattern: string) => `(?<!${letter})(?:${pattern})(?!${letter})`

const shapes: [PersonalKind, RegExp][] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['identity', /(?<![\p{L}\p{N}])(?:[1-9]\d{10}|TR\d{2}(?:\s?\d{4}){5}\s?\d{2})(?![\p{L}\p{N}])/gu],
  ['phone', /(?<![\p{L}\p{N}.+-])(?:\+\d{1,3}|0)[ ()/-]{0,2}\d(?:[ ()/-]{0,2}\d){7,11}(?![\p{L}\p{N}])/gu],
  // DOMAIN\user, and "user name: x".
  ['userName', /(?<![\p{L}\p{N}\\:/])[A-Z][A-Z0-9-]{1,14}\\[\p{L}\p{N}._-]{2,}/gu],
  ['userName', /(?<=(?:user ?name|login|kullanıcı adı)\s*(?:is\s|:|=)\s*)[\p{L}\p{N}._-]{2,}/giu],
  // Names that machines are given (PC-0231, IST-LAP-42), addresses of machines within a network.
  [
    'hostName',
    /(?<![\p{L}\p{N}-])(?:[A-Z]{2,6}-)?(?:PC|LAP|LT|NB|WS|DESKTOP|LAPTOP|SRV|PRN)-?[A-Z]*\d[A-Z0-9-]*(?![\p{L}\p{N}])/gu,
  ],
  ['hostName', /(?<![\p{L}\p{N}-])DESKTOP-[A-Z0-9]{7}(?![\p{L}\p{N}])/gu],
  ['hostName', /(?<![\d.])(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3}){2,3}(?![\d.])/gu],
  [
    'hostName',
    /(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:local|lan|corp|internal)(?![\p{L}\p{N}])/giu,
  ],
  [
    'address',
    /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}\s(?:Mahallesi|Mah|Caddesi|Cad|Sokağı|Sokak|Sok|Bulvarı)(?![\p{L}])\.?(?:\s(?:No\s?[:.]?\s?)?\d+(?:\/\d+)?)?/gu,
  ],
  ['address', /(?<![\p{L}\p{N}])\d{1,5}\s(?:\p{Lu}\p{L}+\s){1,3}(?:Street|Road|Avenue|Lane|Drive|Square)(?![\p{L}])/gu],
]

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Every letter in both cases of both alphabets, so that one pattern finds AYŞE, İsmail and ISMAIL. */
const anyCase = (word: string) =>
  [...word]
    .map((char) => {
      if ('iıİI'.includes(char)) return '[iıİI]'
      const forms = new Set([char, char.toLocaleLowerCase('tr'), char.toLocaleUpperCase('tr')])
      return forms.size > 1 ? `[${[...forms].map(escaped).join('')}]` : escaped(char)
    })
    .join('')

const shortestName = 3

function knownShapes({ name, email, phone }: KnownPerson): [PersonalKind, RegExp][] {
  const user = email.split('@')[0] ?? ''
  const names = name.split(/\s+/).filter((part) => part.length >= shortestName)
  const digits = (phone ?? '').replace(/\D/g, '').slice(-10)
  const whole = name.trim().split(/\s+/).map(anyCase).join('\\s+')
  return [
    ...(names.length > 0 ? [['name', new RegExp(alone([whole, ...names.map(anyCase)].join('|')), 'gu')] as const] : []),
    ...(user.length >= shortestName ? [['userName', new RegExp(alone(anyCase(user)), 'gu')] as const] : []),
    ...(digits.length >= 7
      ? [
          [
            'phone',
            new RegExp(`(?<!\\d)(?:\\+?9?0[ ()-]{0,2})?${[...digits].join('[ ()/-]{0,2}')}(?!\\d)`, 'gu'),
          ] as const,
        ]
      : []),
  ].map(([kind, pattern]) => [kind, pattern])
}

const found = (text: string, patterns: [PersonalKind, RegExp][], certain: boolean): PersonalFinding[] =>
  patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: part, index }) => ({
      ...{ kind, certain, text: part },
      ...{ start: index, end: index + part.length },
    })),
  )

/** Everything in a text that tells who somebody is, in its order; of findings that overlap the widest counts. */
export function findPersonalData(text: string, known: KnownPerson | null): PersonalFinding[] {
  const all = [...(known ? found(text, knownShapes(known), true) : []), ...found(text, shapes, false)]
  const widest = all.sort((a, b) => b.end - b.start - (a.end - a.start) || Number(b.certain) - Number(a.certain))
  const kept: PersonalFinding[] = []
  for (const finding of widest) {
    const over = kept.find(({ start, end }) => finding.start < end && start < finding.end)
    if (!over) kept.push({ ...finding })
    else if (finding.certain) over.certain = true
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** The text with each finding replaced by what `word` calls its kind. */
export const withoutPersonalData = (
  text: string,
  known: KnownPerson | null,
  word: (kind: PersonalKind) => string,
): string =>
  findPersonalData(text, known).reduceRight(
    (rest, { kind, start, end }) => `${rest.slice(0, start)}[${word(kind)}]${rest.slice(end)}`,
    text,
  )
