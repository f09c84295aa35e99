import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Palette } from '@/app/desk/palette'
import { Shell } from '@/app/shell'
import { StudioNav } from '@/components/knowledge/studio-nav'
import { StyleNonce } from '@/components/ui/style-nonce'

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('studio')
  const searches = await getTranslations('searches')
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <Shell personHref={null} wide>
      <StyleNonce nonce={nonce} />
      <div className="grid gap-6">
        <Palette />
        <StudioNav
          label={t('menu')}
          items={[
            { href: '/studio', label: t('workList') },
            { href: '/studio/questions', label: t('questions') },
            { href: '/studio/trees', label: t('trees') },
            { href: '/studio/care', label: (await getTranslations('care'))('title') },
            { href: '/desk/suggestions', label: (await getTranslations('suggestions'))('title') },
            { href: '/studio/searches', label: searches('title') },
            { href: '/studio/synonyms', label: searches('synonyms.title') },
            { href: '/studio/engine', label: t('engine.title') },
          ]}
        />
        {children}
      </div>
    </Shell>
  )
}
