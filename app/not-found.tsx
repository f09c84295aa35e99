import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Shell } from './shell'

export default async function NotFound() {
  const t = await getTranslations('common.notFound')
  return (
    <Shell personHref="/person">
      <div className="grid justify-items-start gap-4 py-8">
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </div>
    </Shell>
  )
}
