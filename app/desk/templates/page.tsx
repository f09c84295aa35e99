import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TemplateForm } from '@/components/desk/template-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { readTemplates } from '@/lib/calls/edit-templates'
import { placeholders } from '@/lib/calls/status-text'
import { saveTemplateAction } from './actions'

type Props = { searchParams: Promise<{ done?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work.templates'))('title') }
}

export default async function TemplatesPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!can(actor, 'template.edit', null)) notFound()
  const t = await getTranslations('work.templates')
  const desk = await getTranslations('desk')
  const { done } = await searchParams
  const message = (['saved', 'retired'] as const).find((each) => each === done)
  const example = { name: 'Clara Brandt', number: '1042', title: t('exampleTitle'), agent: actor.name }
  const words = {
    english: t('english'),
    turkish: t('turkish'),
    name: t('name'),
    text: t('text'),
    save: t('save'),
    retire: t('retire'),
    preview: t('preview'),
  }
  const empty = { name: '', text: '' }
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <ButtonLink href="/desk" look="quiet" size="small" className="-ml-3 justify-self-start">
          ← {desk('call.back')}
        </ButtonLink>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h1>{t('title')}</h1>
          {can(actor, 'mail.word', null) ? (
            <ButtonLink href="/desk/templates/mails" look="secondary">
              {(await getTranslations('mail'))('templates')}
            </ButtonLink>
          ) : null}
        </div>
        <p className="text-muted">{t('intro', { placeholders: placeholders.map((each) => `{${each}}`).join(', ') })}</p>
      </header>
      {message ? <Message tone="good">{t(message)}</Message> : null}
      <ul className="grid gap-4">
        {(await readTemplates(actor)).map(({ id, version, texts }) => (
          <li key={id}>
            <Card>
              <TemplateForm
                action={saveTemplateAction}
                hidden={{ id, version: String(version) }}
                saved={texts}
                example={example}
                words={words}
              />
            </Card>
          </li>
        ))}
      </ul>
      <Card className="grid gap-4">
        <h2>{t('new')}</h2>
        <TemplateForm
          action={saveTemplateAction}
          hidden={{ id: randomUUID(), version: '0' }}
          saved={{ en: empty, tr: empty }}
          example={example}
          words={words}
        />
      </Card>
    </div>
  )
}
