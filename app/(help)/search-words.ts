import { getTranslations } from 'next-intl/server'
import type { SearchWords } from '@/components/search/search-box'

const kinds = ['problem', 'tree', 'service', 'request', 'call', 'incident'] as const

export async function searchWords(): Promise<SearchWords> {
  const t = await getTranslations('search')
  return {
    label: t('label'),
    placeholder: t('placeholder'),
    submit: t('submit'),
    suggestions: t('suggestions'),
    answerFew: t('answerFew'),
    recent: t('recent'),
    clear: t('clear'),
    kind: Object.fromEntries(kinds.map((kind) => [kind, t(`kind.${kind}`)])),
  }
}
