import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { Card } from '@/components/ui/card'
import { Markdown } from '@/components/ui/markdown'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'

type Props = { params: Promise<{ id: string }> }

const read = cache(async (id: string) => {
  const question = (await readBank(await currentBank())).questions.get(id)
  if (!question || !can(await requireActor(), 'entry.read', question)) notFound()
  return { question, text: inLocale(question.texts, await pageLocale()) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  return { title: (await read(id)).text?.words.text ?? id }
}

/** A question of the bank for who asks it: what changed is read here, without walking to it. */
export default async function DeskQuestionPage({ params }: Props) {
  const { id } = await params
  const { question, text } = await read(id)
  const t = await getTranslations('questions')
  const locale = await pageLocale()
  return (
    <div className="grid max-w-2xl gap-5">
      <h1>{text?.words.text ?? id}</h1>
      <Card className="grid gap-3">
        <h2>{t('answers')}</h2>
        <ul className="flex flex-wrap gap-2">
          {question.answers.map((answer) => (
            <li key={answer.id} className="rounded-lg bg-sunken px-2.5 py-1">
              {inLocale(answer.texts, locale)?.words ?? answer.id}
            </li>
          ))}
        </ul>
      </Card>
      <Card className="grid gap-3">
        <h2>{t('check')}</h2>
        <Markdown text={text?.words.check ?? ''} />
      </Card>
    </div>
  )
}
