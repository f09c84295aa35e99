import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { setLanguage } from '@/app/set-language'
import { buttonClass } from '@/components/ui/button-class'

/** A page for somebody outside: our name, the language, and no way into the house. */
export default async function ProviderLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('common')
  const other = (await getLocale()) === 'tr' ? 'en' : 'tr'
  return (
    <div className="mx-auto flex min-h-dvh max-w-3xl flex-col px-4">
      <header className="flex items-center justify-between border-b border-line py-3">
        <span className="text-lg font-bold">{t('name')}</span>
        <form action={setLanguage}>
          <button
            type="submit"
            name="locale"
            value={other}
            lang={other}
            className={buttonClass({ look: 'quiet', size: 'small' })}
          >
            {t(other === 'tr' ? 'turkish' : 'english')}
          </button>
        </form>
      </header>
      <main id="content" className="flex-1 py-8">
        {children}
      </main>
    </div>
  )
}
