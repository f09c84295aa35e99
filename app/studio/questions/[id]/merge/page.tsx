import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { MergeTold } from '@/app/studio/merge-told'
import { ProposedMerge } from '@/app/studio/proposed-merge'
import { touchedRows } from '@/app/studio/questions/look'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { listQuestions } from '@/lib/knowledge/list-questions'
import { readProposal } from '@/lib/knowledge/proposed-merges'
import { readQuestion } from '@/lib/knowledge/read-question'
import { inLocale } from '@/lib/messages/in-locale'
import { mergeQuestionsAction, proposeQuestionMergeAction } from './actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ into?: string; refused?: string; done?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('merge'))('question') }
}

export default async function MergeQuestionPage({ params, searchParams }: Props) {
  const actor = await studioActor()
  const { id } = await params
  const { into, refused, done } = await searchParams
  const question = await readQuestion(actor, id)
  if (!question?.isLive || !can(actor, 'question.edit', null)) notFound()
  const t = await getTranslations('merge')
  const locale = await pageLocale()
  const others = (await listQuestions()).filter((other) => other.id !== id)
  const target = others.find((other) => other.id === into)
  const textOf = (texts: typeof question.content.texts, otherwise: string) =>
    inLocale(texts, locale)?.words.text || otherwise
  const wordOf = (answer: { id: string; texts: Partial<Record<'en' | 'tr', string>> }) =>
    inLocale(answer.texts, locale)?.words || answer.id
  const uses = await touchedRows(question.uses, question.content, locale)
  const proposal = await readProposal(actor, 'question', id)
  const stays = others.find((other) => other.id === proposal?.into)
  const touches = (
    <div className="grid gap-2">
      <h2>{t('touches', { count: uses.length })}</h2>
      <ul className="grid gap-1">
        {uses.map(({ key, title, note }) => (
          <li key={key}>
            {title} <span className="text-sm text-muted">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  )
  return (
    <div className="grid max-w-2xl gap-6">
      <header className="grid gap-2">
        <h1>{t('question')}</h1>
        <p className="text-muted">{t('questionIntro', { title: textOf(question.content.texts, id) })}</p>
      </header>
      <MergeTold done={done} refused={refused} />
      {proposal && stays ? (
        <ProposedMerge
          actor={actor}
          proposal={proposal}
          intoTitle={textOf(stays.texts, stays.id)}
          carryOut={mergeQuestionsAction}
        >
          <dl className="grid gap-1">
            {question.content.answers.map((each) => {
              const now = stays.answers.find((other) => other.id === proposal.answers[each.id])
              return (
                <div key={each.id} className="flex flex-wrap gap-x-2">
                  <dt>{wordOf(each)} →</dt>
                  <dd className="font-medium">{now ? wordOf(now) : t('drop')}</dd>
                </div>
              )
            })}
          </dl>
          {touches}
        </ProposedMerge>
      ) : null}
      {proposal ? null : (
        <form method="get" className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          <SelectField
            label={t('into')}
            name="into"
            required
            defaultValue={target?.id ?? ''}
            options={[
              { value: '', label: t('choose') },
              ...others.map((other) => ({ value: other.id, label: textOf(other.texts, other.id) })),
            ]}
          />
          <Button look="secondary">{t('look')}</Button>
        </form>
      )}
      {target && !proposal ? (
        <Card>
          <Form action={proposeQuestionMergeAction} className="grid gap-5">
            <input type="hidden" name="from" value={id} />
            <input type="hidden" name="into" value={target.id} />
            <input type="hidden" name="version" value={question.version} />
            <h2>{t('answers')}</h2>
            {question.content.answers.map((answer) => (
              <SelectField
                key={answer.id}
                label={wordOf(answer)}
                name={`answer:${answer.id}`}
                defaultValue={target.answers.find((other) => other.id === answer.id)?.id ?? ''}
                options={[
                  { value: '', label: t('drop') },
                  ...target.answers.map((other) => ({ value: other.id, label: wordOf(other) })),
                ]}
              />
            ))}
            {touches}
            <Submit className="justify-self-start">{t('propose')}</Submit>
            <p className="text-sm text-muted">{t('proposeHint')}</p>
          </Form>
        </Card>
      ) : null}
    </div>
  )
}
