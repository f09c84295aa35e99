import type { TreeWords } from '@/components/knowledge/tree/tree-words'
import { catalogue } from '@/lib/messages/catalogue'
import type { Locale } from '@/lib/messages/locale'

export function treeWords(locale: Locale): TreeWords {
  const { treeEditor, editor } = catalogue[locale].studio
  return { ...treeEditor, markdown: editor.textField }
}
