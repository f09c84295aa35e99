import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { MergeTold } from '@/app/studio/merge-told'
import { ProposedMerge } from '@/app/studio/proposed-merge'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import { namedChanges, withOwnSolutions } from '@/components/knowledge/editor/change-words'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { alikeProblems } from '@/lib/knowledge/alike-titles'
import { currentBank } from '@/lib/knowledge/current-bank'
import { listChoices } from '@/lib/knowledge/list-choices'
import { previewProblemMerge } from '@/lib/knowledge/merge-problems'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import { readProposal } from '@/lib/knowledge/proposed-merges'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem } from '@/lib/knowledge/read-problem'
import { catalogue } from '@/lib/messages/catalogue'
import { inLocale } from '@/lib/messages/in-locale'
import { mergeProblemsAction, proposeProblemMergeAction } from './actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ into?: string; refused?: string; done?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('merge'))('problem') }
}

export default async function MergeProblemPage({ params, searchParams }: Props) {
  const actor = await studioActor()
  const { id } = await params
  const { into, refused, done } = await searchParams
  const problem = await readProblem(actor, id)
  if (problem?.state !== 'published' || !can(actor, 'problem.archive', null)) notFound()
  const t = await getTranslations('merge')
  const locale = await pageLocale()
  const { problems } = await readBank(await currentBank())
  const titleOf = (other: string) => inLocale(problems.get(other)?.texts ?? {}, locale)?.words.title || other
  const likely = (await alikeProblems(actor, { texts: problem.content.texts, except: id }, locale)).map((one) => one.id)
  const rest = [...problems.keys()].filter((other) => other !== id && !likely.includes(other))
  const others = [...likely, ...rest.sort((a, b) => titleOf(a).localeCompare(titleOf(b), locale))]
  const proposal = await readProposal(actor, 'problem', id)
  const preview = proposal && (await previewProblemMerge(actor, proposal))
  const { editor } = catalogue[locale].studio
  const choices = preview && withOwnSolutions(await listChoices(actor, locale), preview.live)
  const changes =
    preview && choices ? namedChanges(problemChanges(preview.before, preview.live), { choices, words: editor }) : []
  const studio = await getTranslations('studio.problem')
  return (
    <div className="grid max-w-2xl gap-6">
      <header className="grid gap-2">
        <h1>{t('problem')}</h1>
        <p className="text-muted">{t('problemIntro', { title: titleOf(id) })}</p>
      </header>
      <MergeTold done={done} refused={refused} />
      {proposal ? (
        <ProposedMerge
          actor={actor}
          proposal={proposal}
          intoTitle={titleOf(proposal.into)}
          carryOut={mergeProblemsAction}
        >
          <ChangeList
            changes={changes}
            words={{ before: studio('before'), after: studio('after'), nothing: studio('nothing') }}
          />
        </ProposedMerge>
      ) : (
        <Card>
          <Form action={proposeProblemMergeAction} className="grid gap-5">
            <input type="hidden" name="from" value={id} />
            <input type="hidden" name="version" value={problem.version} />
            <SelectField
              label={t('into')}
              name="into"
              required
              defaultValue={into ?? ''}
              options={[
                { value: '', label: t('choose') },
                ...others.map((value) => ({ value, label: titleOf(value) })),
              ]}
            />
            <Submit className="justify-self-start">{t('propose')}</Submit>
            <p className="text-sm text-muted">{t('proposeHint')}</p>
          </Form>
        </Card>
      )}
    </div>
  )
}
