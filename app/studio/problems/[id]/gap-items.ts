import { getTranslations } from 'next-intl/server'
import type { Gap } from '@/lib/knowledge/gap'
import type { Choices } from '@/lib/knowledge/list-choices'

type T = Awaited<ReturnType<typeof getTranslations<'studio'>>>

function placeOf(t: T, { path }: Gap, { questions }: Choices): string {
  const [part, at, ...rest] = path
  if (part === 'solutions' && typeof at === 'number') return t('gapPlace.solution', { number: at + 1 })
  if (part === 'symptoms' && at !== undefined) return questions.find(({ id }) => id === at)?.text ?? String(at)
  if (part === 'service' || part === 'relatedServices') return t(`gapPlace.${part}`)
  const field = rest.at(-1)
  if (part === 'texts' && (at === 'en' || at === 'tr')) {
    const language = t(`editor.${at}`)
    const name = field === 'symptoms' || field === 'cause' || field === 'title' ? t(`gapPlace.${field}`) : ''
    return [name, language].filter(Boolean).join(' · ')
  }
  return ''
}

/** What stands against publishing, in plain words: where, and what to do. */
export async function gapItems(gaps: Gap[], problemId: string, choices: Choices) {
  const t = await getTranslations('studio')
  return gaps.map((gap) => {
    const { kind, id, code, missing = '', line = 1, message } = gap
    const own = kind === 'problem' && id === problemId
    return {
      key: [kind, id, ...gap.path, code].join('/'),
      place: own ? placeOf(t, gap, choices) : t(`problem.gapAt.${kind}`, { id }),
      text: t(`gap.${code}`, { missing, line: String(line), message }),
    }
  })
}
