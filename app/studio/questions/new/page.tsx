import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { studioActor } from '@/app/studio/actor'
import { Editor } from '@/app/studio/questions/editor'
import { can } from '@/lib/auth/policy'
import { blankQuestion } from '@/lib/knowledge/question-edits'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('questions'))('new') }
}

export default async function NewQuestionPage() {
  if (!can(await studioActor(), 'question.edit', null)) notFound()
  const t = await getTranslations('questions')
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t('new')}</h1>
        <p className="text-muted">{t('newIntro')}</p>
      </header>
      <Editor id={null} version={0} content={blankQuestion('general')} />
    </div>
  )
}
