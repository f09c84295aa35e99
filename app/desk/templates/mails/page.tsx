import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { requireActor } from '@/lib/auth/session'
import { templateKinds } from '@/lib/notify/template-kinds'
import { listTemplates } from '@/lib/notify/templates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('templates') }
}

export default async function TemplatesPage() {
  const listed = await listTemplates(await requireActor())
  if (!listed.ok) notFound()
  const t = await getTranslations('mail')
  return (
    <div className="grid gap-6">
      <ButtonLink href="/desk/templates" look="quiet" size="small" className="-ml-3 justify-self-start">
        ← {(await getTranslations('work.templates'))('title')}
      </ButtonLink>
      <h1>{t('templates')}</h1>
      <ul className="grid gap-2 sm:grid-cols-2">
        {templateKinds.map((kind) => (
          <li key={kind} className="rounded-xl border border-line bg-surface">
            <Link
              href={`/desk/templates/mails/${kind}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-3 px-4 py-3 hover:text-accent-strong"
            >
              <span className="flex-1 font-semibold">{t(`kind.${kind}`)}</span>
              {listed.value.some((row) => row.kind === kind) ? <Badge tone="accent">{t('changed')}</Badge> : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
