import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { startAction } from '@/app/(help)/start-action'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { AnswerButton } from '@/components/diagnosis/answer-button'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { listCatalogue } from '@/lib/knowledge/list-catalogue'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diagnosis'))('personTitle') }
}

/** For a person in a hurry: the first question, and straight on to a call. */
export default async function PersonPage() {
  const t = await getTranslations('diagnosis')
  const { services } = await listCatalogue((await currentViewer()).actor, await pageLocale())
  return (
    <Form action={startAction} className="grid gap-6">
      <div>
        <h1>{t('personTitle')}</h1>
        <p className="mt-2 text-muted">{t('personIntro')}</p>
      </div>
      <input type="hidden" name="key" value={randomUUID()} />
      <input type="hidden" name="person" value="1" />
      <TextField label={t('personWords')} name="words" maxLength={500} autoComplete="off" />
      <fieldset className="grid gap-2.5">
        <legend className="mb-2.5 font-medium">{t('personService')}</legend>
        {services.map((service) => (
          <AnswerButton key={service.id} name="service" value={service.id} chosen={false}>
            {service.name}
          </AnswerButton>
        ))}
        <AnswerButton value={null} chosen={false}>
          {t('dontKnow')}
        </AnswerButton>
      </fieldset>
    </Form>
  )
}
