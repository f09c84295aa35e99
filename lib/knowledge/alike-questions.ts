import type { Locale } from '@/lib/messages/locale'
import { likeness, matterOf } from './alike-texts'
import type { QuestionContent } from './question-content'
import { serviceQuestionId } from './service-question'

export type AlikeEntry = { id: string; title: string; likeness: number }

/** From here on two questions are likely to ask the same. */
const alikeFrom = 0.5
const most = 3

/** Questions of the bank that seem to ask what is being written, the closest first, in the language that says so most. */
export function alikeQuestions(
  questions: Map<string, QuestionContent>,
  { texts, except }: { texts: Partial<Record<Locale, { text: string }>>; except: string | null },
  locale: Locale,
): AlikeEntry[] {
  const others = [...questions].filter(([id]) => id !== except && id !== serviceQuestionId)
  const best = new Map<string, number>()
  for (const language of ['en', 'tr'] as const) {
    const asked = matterOf(texts[language]?.text ?? '', language)
    if (asked.size === 0) continue
    const written = others.map(([id, { texts: words }]) => ({
      id,
      matter: matterOf(words[language]?.text ?? '', language),
    }))
    const alike = likeness(written.map(({ matter }) => matter))
    for (const { id, matter } of written) best.set(id, Math.max(best.get(id) ?? 0, alike(asked, matter)))
  }
  return [...best]
    .filter(([, value]) => value >= alikeFrom)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([id, value]) => {
      const words = questions.get(id)?.texts
      return { id, title: words?.[locale]?.text ?? words?.en?.text ?? id, likeness: value }
    })
}
