import { getTranslations } from 'next-intl/server'
import { InstructionCard } from '@/components/diagnosis/instruction-card'
import { OutcomeCard } from '@/components/diagnosis/outcome-card'
import { QuestionCard } from '@/components/diagnosis/question-card'
import { SolutionAttempt } from '@/components/diagnosis/solution-attempt'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'
import type { QuestionScreen } from '@/lib/sessions/screen'
import { answerAction, attemptAction } from './actions'

type T = Awaited<ReturnType<typeof getTranslations<'diagnosis'>>>

/** Why this question, in words a customer understands. */
export function whyWords(
  t: T,
  { fromTree, tellsApart: [first, second] }: Pick<QuestionScreen, 'fromTree' | 'tellsApart'>,
  treeTitle: string,
): string {
  if (fromTree) return t('fromTree', { tree: treeTitle })
  if (first && second) return t('tellsApart', { first, second })
  return first ? t('tellsOne', { first }) : t('whyPlain')
}

/** The one thing to do now. */
export async function StepScreen({ view }: { view: DiagnosisView }) {
  const t = await getTranslations('diagnosis')
  const common = await getTranslations('common')
  const knowledge = await getTranslations('knowledge')
  const feedback = await getTranslations('feedback')
  const { screen, id } = view
  switch (screen.kind) {
    case 'question':
      return (
        <QuestionCard
          action={answerAction}
          diagnosisId={id}
          question={screen}
          words={{
            dontKnow: t('dontKnow'),
            typedNumber: t('typedNumber'),
            typedText: t('typedText'),
            goOn: t('goOn'),
            howToCheck: t('howToCheck'),
            whyThisQuestion: t('whyThisQuestion'),
            why: whyWords(t, screen, view.treeTitle ?? ''),
          }}
        />
      )
    case 'solution':
      return (
        <SolutionAttempt
          action={attemptAction}
          diagnosisId={id}
          solution={{ ...screen, cause: screen.problem.cause }}
          flag={{ href: `/problems/${screen.problem.id}?solution=${screen.id}#flag`, label: feedback('here') }}
          notice={screen.translated ? null : <Message>{common('untranslated')}</Message>}
          words={{
            tryThis: t('tryThis'),
            minutes: knowledge('minutes', { minutes: screen.minutes }),
            workaround: screen.workaround ? knowledge('workaround') : null,
            onSite: screen.onSite ? knowledge('onSite') : null,
            proof: knowledge('proof'),
            undo: knowledge('undo'),
            likelyCause: t('likelyCause', { problem: screen.problem.title }),
            whatIsBehind: t('whatIsBehind'),
            question: t('didThatFixIt'),
            yes: t('fixedYes'),
            no: t('fixedNo'),
            skip: t('fixedSkip'),
          }}
        />
      )
    case 'instruction':
      return (
        <InstructionCard
          action={attemptAction}
          diagnosisId={id}
          instruction={screen}
          flag={{ href: `/trees/${screen.id.split('/')[0]}?flag=open#flag`, label: feedback('here') }}
          notice={screen.translated ? null : <Message>{common('untranslated')}</Message>}
          words={{
            tryThis: t('tryThis'),
            why: t('fromTree', { tree: view.treeTitle ?? '' }),
            question: t('didThatFixIt'),
            yes: t('fixedYes'),
            no: t('fixedNo'),
            skip: t('fixedSkip'),
          }}
        />
      )
    case 'handOver':
      return (
        <OutcomeCard icon={'icon-headset'} tone="accent" title={t('handOver.title')}>
          <p>{t(`handOver.${screen.why}`)}</p>
          <p className="text-muted">{t('handOver.text')}</p>
          <ButtonLink href={`/diagnose/${id}/call`} size="large">
            {t('handOver.go')}
          </ButtonLink>
        </OutcomeCard>
      )
    case 'solved':
      return (
        <OutcomeCard icon={'icon-circle-check'} tone="good" title={t('solvedTitle')}>
          <p>{t('solvedText', { title: screen.title })}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/">{t('another')}</ButtonLink>
            <Form action={attemptAction}>
              <input type="hidden" name="diagnosisId" value={id} />
              {'solution' in screen ? (
                <input type="hidden" name="solution" value={screen.solution} />
              ) : (
                <input type="hidden" name="instruction" value={screen.instruction} />
              )}
              <Submit name="result" value="notSolved" look="secondary">
                {t('notSolvedAfterAll')}
              </Submit>
            </Form>
          </div>
        </OutcomeCard>
      )
  }
}
