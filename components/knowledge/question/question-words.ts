import type { MarkdownWords } from '@/components/knowledge/markdown/markdown-words'
import type { Messages } from '@/lib/messages/catalogue'

/** Every word of the question editor, in the writer's language. */
export type QuestionWords = Messages['questions'] & {
  replay: Messages['entry']['replay']
  markdown: MarkdownWords
  audiences: Record<'public' | 'customer' | 'staff' | 'level2', string>
}

export const fill = (pattern: string, values: Record<string, string | number>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), pattern)
