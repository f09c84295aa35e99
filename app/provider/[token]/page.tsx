import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { serviceNames } from '@/app/desk/service-names'
import { pageLocale } from '@/app/locale'
import { promiseItems } from '@/app/promise-items'
import { threadItems } from '@/app/provider/thread-items'
import { CallTimeline } from '@/components/calls/call-timeline'
import { PromiseCard } from '@/components/calls/promise-card'
import { TextForm } from '@/components/calls/text-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { type OwnPart, readOwnPart } from '@/lib/calls/read-parts'
import { acceptAction, finishAction, refuseAction, writeAction } from './actions'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string; refused?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('providers')
  return { title: t('provider'), robots: { index: false }, referrer: 'same-origin' }
}

/** Looking changes nothing: mail programs open links to check them. Only a button answers. */
export default async function PartPage({ params, searchParams }: Props) {
  const { token } = await params
  const { done, refused } = await searchParams
  const t = await getTranslations('providers.own')
  const now = new Date()
  const locale = await pageLocale()
  const part = await readOwnPart(token, locale, now)
  if (!part) return <Words title={t('gone')} text={t('goneText')} />
  if (part.state === 'withdrawn') return <Words title={t('withdrawn')} text={t('withdrawnText')} />
  const saved = (['accepted', 'sent', 'done', 'refused'] as const).find((each) => each === done)
  return (
    <div className="grid gap-6">
      {saved ? <Message tone="good">{t(`saved.${saved}`)}</Message> : null}
      {refused ? <Message tone="warn">{t('wrongState')}</Message> : null}
      <Heading part={part} />
      {part.state === 'refused' ? <Message>{t('refusedText')}</Message> : null}
      {part.state === 'done' ? <Message>{t('doneText')}</Message> : null}
      <section className="grid gap-4">
        <h2>{t('thread')}</h2>
        <CallTimeline label={t('thread')} items={await threadItems(part.thread, part.provider)} />
      </section>
      <Steps part={part} token={token} />
      <Times part={part} now={now} />
    </div>
  )
}

const Words = ({ title, text }: { title: string; text: string }) => (
  <div className="grid gap-4">
    <h1>{title}</h1>
    <p>{text}</p>
  </div>
)

async function Heading({ part }: { part: OwnPart }) {
  const t = await getTranslations('providers')
  const calls = await getTranslations('calls')
  const desk = await getTranslations('desk')
  const service = (await serviceNames(await pageLocale())).get(part.serviceId ?? '')
  const priority = desk(`priorityName.${String(part.priority) as '1' | '2' | '3' | '4'}`)
  return (
    <header className="grid gap-2">
      <p className="text-muted">{t('own.for', { provider: part.provider })}</p>
      <h1>{t('own.title', { number: String(part.number) })}</h1>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Badge tone="accent">{t(`part.state.${part.state}`)}</Badge>
        {[service, calls(`kind.${part.kind}`), t('own.priority', { priority })].filter(Boolean).join(' · ')}
      </p>
    </header>
  )
}

async function Steps({ part, token }: { part: OwnPart; token: string }) {
  const t = await getTranslations('providers.own')
  if (part.state === 'refused') return null
  return (
    <div className="grid gap-6">
      {part.state === 'asked' ? (
        <Form action={acceptAction}>
          <input type="hidden" name="token" value={token} />
          <Submit>{t('accept')}</Submit>
        </Form>
      ) : null}
      <Card>
        <TextForm
          key={part.thread.length}
          action={writeAction}
          fields={{ token, key: randomUUID() }}
          look="secondary"
          words={{ label: t('write'), submit: t('send') }}
        />
      </Card>
      {part.state === 'done' ? null : (
        <Card>
          <TextForm action={finishAction} fields={{ token }} words={{ label: t('finishText'), submit: t('finish') }} />
        </Card>
      )}
      {part.state === 'done' ? null : (
        <details>
          <summary className="flex min-h-11 items-center text-accent-strong underline underline-offset-2">
            {t('refuse')}
          </summary>
          <TextForm
            action={refuseAction}
            fields={{ token }}
            look="danger"
            words={{ label: t('refuseReason'), submit: t('refuse') }}
          />
        </details>
      )}
    </div>
  )
}

async function Times({ part, now }: { part: OwnPart; now: Date }) {
  const t = await getTranslations('providers.own')
  const column = await getTranslations('contracts.column')
  if (part.promises.length === 0) return null
  return (
    <PromiseCard
      title={t('times')}
      items={await promiseItems(part.promises, now)}
      columns={{ when: column('when'), what: column('what'), counted: column('counted'), sum: column('sum') }}
    />
  )
}
