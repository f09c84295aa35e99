import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button-class'

/** Small and without the frame of other pages: the framework sends it along, twice, with every page. */
export default async function NotFound() {
  const t = await getTranslations('common')
  return (
    <main className="mx-auto grid max-w-3xl justify-items-start gap-4 px-4 py-16">
      <p className="flex items-center gap-2 text-lg font-bold tracking-tight">
        <span aria-hidden className="icon-life-buoy size-6 text-accent" />
        {t('name')}
      </p>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p className="flex flex-wrap gap-3">
        <a href="/" className={buttonClass()}>
          {t('notFound.home')}
        </a>
        <a href="/person" className={buttonClass({ look: 'secondary' })}>
          <span aria-hidden className="icon-headset size-4" />
          {t('talkToPerson')}
        </a>
      </p>
    </main>
  )
}
