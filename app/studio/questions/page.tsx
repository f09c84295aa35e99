import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EmptyWork } from '@/components/knowledge/work-rows'
import { Badge } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { Markdown } from '@/components/ui/markdown'
import { can } from '@/lib/auth/policy'
import { type BankQuestion, readQuestionBank } from '@/lib/knowledge/read-question-bank'
import { fold } from '@/lib/search/fold'

type Props = { searchParams: Promise<{ q?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio'))('questions') }
}

const matches = (words: string[]) => (question: BankQuestion) => {
  const text = fold([question.text, question.id, question.area, ...question.answers.map((each) => each.text)].join(' '))
  return words.every((word) => text.includes(word))
}

export default async function QuestionsPage({ searchParams }: Props) {
  const actor = await studioActor()
  const { q: typed } = await searchParams
  const asked = typeof typed === 'string' ? typed.slice(0, 200) : ''
  const t = await getTranslations('studio')
  const q = await getTranslations('questions')
  const mayEdit = can(actor, 'question.edit', null)
  const words = fold(asked).split(/\s+/).filter(Boolean)
  const questions = (await readQuestionBank(actor, await pageLocale())).filter(matches(words))
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('questions')}</h1>
        {mayEdit ? <ButtonLink href="/studio/questions/new">{q('new')}</ButtonLink> : null}
      </header>
      <search>
        <form className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          <TextField label={t('bank.search')} name="q" type="search" defaultValue={asked} maxLength={200} />
          <Button look="secondary">{t('bank.find')}</Button>
        </form>
      </search>
      <p className="text-sm text-muted" role="status">
        {t('bank.count', { count: questions.length })}
      </p>
      {questions.length === 0 ? <EmptyWork>{t('bank.none')}</EmptyWork> : null}
      <ul className="grid gap-3">
        {questions.map(({ id, area, text, check, answers, minutes, audience, usedBy }) => (
          <li key={id}>
            <Card className="!p-0">
              <details>
                <summary className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-5 py-4">
                  <span className="min-w-0 flex-1 basis-60 font-semibold">{text}</span>
                  <Badge>{area}</Badge>
                  <span className="text-sm text-muted">{t('bank.usedBy', { count: usedBy.length })}</span>
                </summary>
                <div className="grid gap-4 border-t border-line px-5 py-4 md:grid-cols-2">
                  <div className="grid content-start gap-2">
                    <h2 className="text-base">{t('bank.answers')}</h2>
                    <ul className="flex flex-wrap gap-2">
                      {answers.map((answer) => (
                        <li key={answer.id} className="rounded-lg bg-sunken px-2.5 py-1 text-sm">
                          {answer.text}
                        </li>
                      ))}
                    </ul>
                    <h2 className="mt-2 text-base">{t('bank.check')}</h2>
                    <Markdown text={check} />
                  </div>
                  <div className="grid content-start gap-2">
                    <p className="text-sm text-muted">
                      {[t('bank.minutes', { minutes }), t(`bank.audience.${audience}`), id].join(' · ')}
                    </p>
                    <p>
                      <ButtonLink href={`/studio/questions/${id}`} look="secondary" size="small">
                        {q(mayEdit ? 'edit' : 'open')}
                        <span className="sr-only">: {text}</span>
                      </ButtonLink>
                    </p>
                    <ul className="grid gap-1">
                      {usedBy.map((problem) => (
                        <li key={problem.id}>
                          <Link
                            href={`/studio/problems/${problem.id}`}
                            prefetch={false}
                            className="underline underline-offset-2"
                          >
                            {problem.title}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </div>
                </div>
              </details>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  )
}
