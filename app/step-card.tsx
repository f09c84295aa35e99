import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { InstructionCard } from '@/components/diagnosis/instruction-card'
import { QuestionCard } from '@/components/diagnosis/question-card'
import { SolutionAttempt } from '@/components/diagnosis/solution-attempt'
import { Message } from '@/components/ui/message'
import type { InstructionScreen, QuestionScreen, SolutionScreen } from '@/lib/sessions/screen'

type Action = (form: FormData) => Promise<void>

type Props = {
  diagnosisId: string
  screen: QuestionScreen | SolutionScreen | InstructionScreen
  treeTitle: string
  answer: Action
  attempt: Action
  heading?: 'h3'
  figures?: ReactNode
}

type T = Awaited<ReturnType<typeof getTranslations<'diagnosis'>>>

/** Why this question, in words a customer understands. */
function whyWords(t: T, { fromTree, tellsApart: [first, second] }: QuestionScreen, treeTitle: string): string {
  if (fromTree) return t('fromTree', { tree: treeTitle })
  if (first && second) return t('tellsApart', { first, second })
  return first ? t('tellsOne', { first }) : t('whyPlain')
}

/** What a diagnosis asks for now: an answer, or whether something helped. The same for customers and agents. */
export async function StepCard({ diagnosisId, screen, treeTitle, answer, attempt, heading, figures }: Props) {
  const t = await getTranslations('diagnosis')
  const common = await getTranslations('common')
  const knowledge = await getTranslations('knowledge')
  const feedback = await getTranslations('feedback')
  const level = heading ? { heading } : {}
  if (screen.kind === 'question')
    return (
      <QuestionCard
        {...level}
        action={answer}
        diagnosisId={diagnosisId}
        question={screen}
        figures={figures}
        words={{
          dontKnow: t('dontKnow'),
          typedNumber: t('typedNumber'),
          typedText: t('typedText'),
          goOn: t('goOn'),
          howToCheck: t('howToCheck'),
          whyThisQuestion: t('whyThisQuestion'),
          why: whyWords(t, screen, treeTitle),
        }}
      />
    )
  const notice = screen.translated ? null : <Message>{common('untranslated')}</Message>
  const shared = {
    tryThis: t('tryThis'),
    question: t('didThatFixIt'),
    yes: t('fixedYes'),
    no: t('fixedNo'),
    skip: t('fixedSkip'),
  }
  if (screen.kind === 'instruction')
    return (
      <InstructionCard
        {...level}
        action={attempt}
        diagnosisId={diagnosisId}
        instruction={screen}
        flag={{ href: `/trees/${screen.id.split('/')[0]}?flag=open#flag`, label: feedback('here') }}
        notice={notice}
        words={{ ...shared, why: t('fromTree', { tree: treeTitle }) }}
      />
    )
  return (
    <SolutionAttempt
      {...level}
      action={attempt}
      diagnosisId={diagnosisId}
      solution={{ ...screen, cause: screen.problem.cause }}
      flag={{ href: `/problems/${screen.problem.id}?solution=${screen.id}#flag`, label: feedback('here') }}
      notice={notice}
      words={{
        ...shared,
        minutes: knowledge('minutes', { minutes: screen.minutes }),
        workaround: screen.workaround ? knowledge('workaround') : null,
        onSite: screen.onSite ? knowledge('onSite') : null,
        proof: knowledge('proof'),
        undo: knowledge('undo'),
        likelyCause: t('likelyCause', { problem: screen.problem.title }),
        whatIsBehind: t('whatIsBehind'),
      }}
    />
  )
}
