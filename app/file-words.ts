import { getTranslations } from 'next-intl/server'

const codes = ['none', 'too-many', 'too-large', 'not-taken', 'not-permitted', 'not-found', 'not-saved'] as const

/** Why files were not taken, from the address that the form was answered with; null where they were. */
export async function fileRefusal(code: string | undefined): Promise<string | null> {
  const known = codes.find((each) => each === code)
  return known ? (await getTranslations('work'))(`files.refused.${known}`) : null
}
