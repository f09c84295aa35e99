import type { Messages } from '@/lib/messages/catalogue'

/** Every word of a Markdown field, in the writer's language. */
export type MarkdownWords = Messages['studio']['editor']['textField']
