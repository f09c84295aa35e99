import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { alikeProblems } from '@/lib/knowledge/alike-titles'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem } from '@/lib/knowledge/read-problem'
import { inLocale } from '@/lib/messages/in-locale'
import { mergeProblemsAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string; refused?: string }> }

const refusals = [
  'not-permitted',
  'not-found',
  'changed-meanwhile',
  'same',
  'has-gaps',
  'being-written',
  'not-saved',
] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('merge'))('problem') }
}

export default async function MergeProblemPage({ params, searchParams }: Props) {
  const actor = await studioActor()
  const { id } = await params
  const { into, refused } = await searchParams
  const problem = await readProblem(actor, id)
  if (problem?.state !== 'published' || !can(actor, 'problem.archive', null)) notFound()
  const t = await getTranslations('merge')
  const locale = await pageLocale()
  const { problems } = await readBank(await currentBank())
  const titleOf = (other: string) => inLocale(problems.get(other)?.texts ?? {}, locale)?.words.title || other
  const likely = (await alikeProblems(actor, { texts: problem.content.texts, except: id }, locale)).map((one) => one.id)
  const rest = [...problems.keys()].filter((other) => other !== id && !likely.includes(other))
  const others = [...likely, ...rest.sort((a, b) => titleOf(a).localeCompare(titleOf(b), locale))]
  const refusal = refusals.find((each) => each === refused)
  return (
    <div className="grid max-w-2xl gap-6">
      <header className="grid gap-2">
        <h1>{t('problem')}</h1>
        <p className="text-muted">{t('problemIntro', { title: titleOf(id) })}</p>
      </header>
      {refusal ? <Message tone="bad">{t(`refused.${refusal}`)}</Message> : null}
      <Card>
        <Form action={mergeProblemsAction} className="grid gap-5">
          <input type="hidden" name="from" value={id} />
          <input type="hidden" name="version" value={problem.version} />
          <SelectField
            label={t('into')}
            name="into"
            required
            defaultValue={into ?? ''}
            options={[{ value: '', label: t('choose') }, ...others.map((value) => ({ value, label: titleOf(value) }))]}
          />
          <Submit className="justify-self-start">{t('merge')}</Submit>
        </Form>
      </Card>
    </div>
  )
}
