import type { Messages } from '@/lib/messages/catalogue'

/** Every word of the editor, in the writer's language. */
export type EditorWords = Messages['studio']['editor']
