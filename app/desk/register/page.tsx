import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { searchWords } from '@/app/(help)/search-words'
import { serviceNames } from '@/app/desk/service-names'
import { IncidentNotices } from '@/app/incident-notices'
import { pageLocale } from '@/app/locale'
import { RegisterForm } from '@/components/desk/register-form'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { findCallersAction, findSimilarAction, registerAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.registration'))('title') }
}

export default async function RegisterPage() {
  const actor = await requireActor()
  if (!can(actor, 'call.register', null)) notFound()
  const t = await getTranslations('desk.registration')
  const desk = await getTranslations('desk')
  const calls = await getTranslations('calls')
  const i = await getTranslations('incidents')
  const locale = await pageLocale()
  const weights = ['1', '2', '3'] as const
  // Known problems are for who solves; Level 0 registers and passes on.
  const solves = can(actor, 'call.diagnose', null)
  return (
    <div className="grid gap-6">
      <header>
        <h1>{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
      </header>
      <IncidentNotices />
      <RegisterForm
        action={registerAction}
        findCallers={findCallersAction}
        findSimilar={findSimilarAction}
        similar={{
          title: i('similar'),
          hint: i('similarHint'),
          none: i('similarNone'),
          soon: i('similarSoon'),
          ownCause: i('ownCause'),
        }}
        formKey={randomUUID()}
        locale={locale}
        services={[...(await serviceNames(locale))].map(([value, label]) => ({ value, label }))}
        kinds={(['incident', 'serviceRequest'] as const).map((value) => ({ value, label: calls(`kind.${value}`) }))}
        impacts={weights.map((value) => ({ value, label: t(`affectedOptions.${value}`) }))}
        urgencies={weights.map((value) => ({ value, label: t(`urgencies.${value}`) }))}
        matches={
          solves
            ? {
                title: t('matches'),
                none: t('matchesNone'),
                hint: t('matchesHint'),
                kind: (await searchWords()).kind,
              }
            : null
        }
        words={{
          caller: t('caller'),
          callerHint: t('callerHint'),
          callerNone: t('callerNone', { typed: '{typed}' }),
          callerMany: t('callerMany'),
          callerChange: t('callerChange'),
          words: t('words'),
          wordsHint: t('wordsHint'),
          kind: desk('classify.kind'),
          service: t('service'),
          serviceUnknown: t('serviceUnknown'),
          affected: t('affected'),
          urgency: t('urgency'),
          note: t('note'),
          noteHint: t('noteHint'),
          submit: solves ? t('submit') : t('submitLevel0'),
          submitKeys: t('submitKeys'),
          level0Only: (await getTranslations('contracts'))('level0Only'),
        }}
      />
    </div>
  )
}
