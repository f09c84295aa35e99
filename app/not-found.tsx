import { getTranslations } from 'next-intl/server'
import { NothingHere } from '@/components/shell/nothing-here'

/** Without the frame of other pages, and drawn by the browser's part: the framework sends it along, twice, with every page. */
export default async function NotFound() {
  const t = await getTranslations('common')
  const words = { name: t('name'), title: t('notFound.title'), text: t('notFound.text') }
  return <NothingHere words={{ ...words, home: t('notFound.home'), person: t('talkToPerson') }} />
}
