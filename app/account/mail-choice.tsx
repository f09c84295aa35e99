import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CheckGroup } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { requireActor } from '@/lib/auth/session'
import { readMailChoice } from '@/lib/notify/mail-choice'
import { noticeKinds } from '@/lib/notify/notice'
import { saveMailChoiceAction } from './actions'

/** What somebody wants by mail. */
export async function MailChoice() {
  const { kinds, mailed } = await readMailChoice(await requireActor())
  const t = await getTranslations('mail')
  return (
    <Card className="grid gap-4">
      <h2>{t('choice.title')}</h2>
      <p className="text-muted">{t('choice.intro')}</p>
      <Form action={saveMailChoiceAction} className="grid gap-4">
        <CheckGroup
          name="mailed"
          legend={t('choice.legend')}
          options={noticeKinds
            .filter((kind) => kinds.includes(kind))
            .map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          chosen={mailed}
        />
        <Button look="secondary" className="justify-self-start">
          {t('choice.save')}
        </Button>
      </Form>
    </Card>
  )
}
