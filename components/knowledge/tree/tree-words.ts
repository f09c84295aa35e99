import type { MarkdownWords } from '@/components/knowledge/markdown/markdown-words'
import type { Messages } from '@/lib/messages/catalogue'

/** Every word of the tree editor, in the writer's language. */
export type TreeWords = Messages['studio']['treeEditor'] & { markdown: MarkdownWords }
