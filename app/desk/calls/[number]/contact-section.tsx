import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { fileRefusal } from '@/app/file-words'
import { pageLocale } from '@/app/locale'
import { FileForm } from '@/components/calls/file-form'
import { CallBackForm } from '@/components/desk/call-back-form'
import { callKeys } from '@/components/desk/call-key-table'
import { ContactForm } from '@/components/desk/contact-form'
import { Card } from '@/components/ui/card'
import { ChoiceField } from '@/components/ui/choice-field'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { contactWays } from '@/lib/calls/call-events'
import { readTemplates } from '@/lib/calls/edit-templates'
import type { CallView } from '@/lib/calls/read-call'
import { callBackAction, contactAction, statusAction } from './contact-actions'

type Props = { call: CallView['call']; filesRefused: string | undefined }

/** Everything by which an agent and a caller hear of each other, beside messages. */
export async function ContactSection({ call, filesRefused }: Props) {
  const actor = await requireActor()
  const t = await getTranslations('work')
  const locale = await pageLocale()
  const number = String(call.number)
  const own = () => ({ key: randomUUID(), number })
  const templates = await readTemplates(actor)
  const language = call.caller.locale ?? call.diagnosis?.locale ?? 'en'
  return (
    <>
      <Card className="grid gap-3">
        <div>
          <h2>{t('status.title')}</h2>
          <p className="text-sm text-muted">
            {t('status.hint', { language: t(`language.${language}`) })}{' '}
            {can(actor, 'template.edit', null) ? (
              <Link href="/desk/templates" className="text-accent-strong underline underline-offset-2">
                {t('status.edit')}
              </Link>
            ) : null}
          </p>
        </div>
        <form action={statusAction} className="flex flex-wrap gap-2">
          {Object.entries(own()).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {templates.map(({ id, texts }) => (
            <Submit key={id} name="template" value={id} look="secondary" size="small">
              {texts[locale].name}
            </Submit>
          ))}
        </form>
        {templates.length === 0 ? <p className="text-muted">{t('status.none')}</p> : null}
      </Card>
      <Card className="grid gap-1 divide-y divide-line">
        <h2 className="pb-2">{t('contact.heading')}</h2>
        <ContactForm
          action={contactAction}
          hidden={own()}
          caller={call.caller.name}
          ways={contactWays.map((value) => ({ value, label: t(`contact.way.${value}`) }))}
          words={{
            title: t('contact.title'),
            way: t('contact.wayLabel'),
            direction: t('contact.direction'),
            out: t('contact.out'),
            in: t('contact.in'),
            who: t('contact.who'),
            reached: t('contact.reached'),
            yes: t('contact.yes'),
            no: t('contact.no'),
            text: t('contact.text'),
            callBackAt: t('callBack.next'),
            callBackHint: t('callBack.nextHint'),
            submit: t('contact.submit'),
          }}
        />
        <CallBackForm
          action={callBackAction}
          hidden={own()}
          words={{
            title: t('callBack.title'),
            at: t('callBack.at'),
            atHint: t('callBack.atHint'),
            note: t('callBack.note'),
            submit: t('callBack.submit'),
          }}
        />
      </Card>
      <Card className="grid gap-4">
        <h2>{t('files.title')}</h2>
        <div data-key={callKeys.files}>
          <FileForm
            fields={{ ...own(), from: 'desk' }}
            refused={await fileRefusal(filesRefused)}
            words={{
              label: t('files.label'),
              hint: t('files.hint'),
              paste: t('files.pasted', { names: '{names}' }),
              submit: t('files.submit'),
            }}
          >
            <ChoiceField
              name="reader"
              legend={t('files.reader')}
              chosen="caller"
              options={[
                { value: 'caller', label: t('files.caller') },
                { value: 'colleagues', label: t('files.colleagues') },
              ]}
            />
          </FileForm>
        </div>
      </Card>
    </>
  )
}
