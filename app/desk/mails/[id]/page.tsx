import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { handleMailAction } from '@/app/desk/mails/actions'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { MailHtml } from '@/components/ui/mail-html'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { readMail } from '@/lib/mail-in/read-mails'
import type { Verdict } from '@/lib/mail-in/verdict'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailIn'))('title') }
}

/** One mail as it was sent, with nothing in it that runs or is loaded. */
export default async function MailPage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const found = z.uuid().safeParse(id).success ? await readMail(actor, id) : null
  if (!found?.ok) notFound()
  const mail = found.value
  const t = await getTranslations('mailIn')
  const format = await getFormatter()
  const nameOf = (name: string) => t('picture', { name })
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <ButtonLink href="/desk/mails" look="quiet" size="small" className="-ml-3 justify-self-start">
        ← {t('back')}
      </ButtonLink>
      <header className="grid gap-2">
        <h1 className="break-words">{mail.subject || t('noSubject')}</h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <span className="break-all">{t('from', { from: mail.from })}</span>
          <time dateTime={mail.receivedAt.toISOString()}>
            {format.dateTime(mail.receivedAt, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
          <Badge>{t(`verdict.${mail.verdict as Verdict}`)}</Badge>
        </p>
        {mail.callNumber ? (
          <Link
            href={`/desk/calls/${mail.callNumber}`}
            prefetch={false}
            className="justify-self-start text-accent-strong underline"
          >
            {t('onCall', { number: String(mail.callNumber) })}
          </Link>
        ) : null}
      </header>
      {mail.html ? (
        <Card className="grid gap-3">
          <p className="text-sm text-muted">{t('noImages')}</p>
          <MailHtml html={mail.html} nameOf={nameOf} />
        </Card>
      ) : null}
      <Card className="grid gap-3">
        <h2>{t('plain')}</h2>
        <p className="whitespace-pre-line break-words">{mail.text}</p>
      </Card>
      {mail.callNumber === null && mail.handledAt === null && can(actor, 'call.register', null) ? (
        <Form action={handleMailAction}>
          <input type="hidden" name="id" value={mail.id} />
          <Submit look="secondary">{t('handle')}</Submit>
        </Form>
      ) : null}
      {mail.handledAt ? <p className="text-muted">{t('handled')}</p> : null}
    </div>
  )
}
