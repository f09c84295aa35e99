import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import type { ActorPerson } from '@/lib/auth/session'
import { readUpkeep } from '@/lib/knowledge/look-after'
import { upkeepAction } from './upkeep-action'

const answers = ['saved', 'not-permitted', 'not-found', 'unknown-owner', 'expires-first', 'not-saved'] as const

const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''

/** Who looks after a problem, when it is read again, and when it stops being shown. */
export async function UpkeepCard({
  problemId,
  actor,
  said,
}: {
  problemId: string
  actor: ActorPerson
  said?: string | undefined
}) {
  const upkeep = await readUpkeep(actor, problemId)
  if (!upkeep) return null
  const t = await getTranslations('care.upkeep')
  const answer = answers.find((each) => each === said)
  const { ownerId, reviewAt, expiresAt, authors } = upkeep
  return (
    <Card id="upkeep" className="scroll-mt-4">
      <details open={answer !== undefined}>
        <summary className="cursor-pointer font-semibold">{t('title')}</summary>
        <Form action={upkeepAction} className="mt-3 grid gap-4">
          <input type="hidden" name="problemId" value={problemId} />
          {answer ? <Message tone={answer === 'saved' ? 'good' : 'bad'}>{t(`answer.${answer}`)}</Message> : null}
          <SelectField
            label={t('owner')}
            name="ownerId"
            defaultValue={ownerId ?? ''}
            options={[
              { value: '', label: t('author') },
              ...authors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextField label={t('reviewAt')} name="reviewAt" type="date" defaultValue={dayOf(reviewAt)} />
          <TextField
            label={t('expiresAt')}
            hint={t('expiresHint')}
            name="expiresAt"
            type="date"
            defaultValue={dayOf(expiresAt)}
          />
          <Submit look="secondary" className="justify-self-start">
            {t('save')}
          </Submit>
        </Form>
      </details>
    </Card>
  )
}
