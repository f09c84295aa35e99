import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { searchReplayWords } from '@/app/studio/replayed-searches'
import { AdminForm } from '@/components/contracts/admin-form'
import { RankingForm } from '@/components/search/ranking-form'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { catalogue } from '@/lib/messages/catalogue'
import { readRanking } from '@/lib/search/change-ranking'
import { mostWeight } from '@/lib/search/ranking-weights'
import { readRetention, retentionDays } from '@/lib/search/search-log'
import { saveRetentionAction } from './actions'
import { replayRankingAction, saveRankingAction } from './ranking-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('searches.retention'))('title') }
}

export default async function SearchRetentionPage() {
  if (!can(await requireActor(), 'searches.retain', null)) notFound()
  const t = await getTranslations('searches.retention')
  const r = await getTranslations('searches.ranking')
  const { validated, solved } = await readRanking()
  const { replay } = catalogue[await pageLocale()].entry
  return (
    <div className="grid gap-6">
      <h1>{t('title')}</h1>
      <p className="text-muted">{t('intro')}</p>
      <Card>
        <AdminForm action={saveRetentionAction} submit={t('save')}>
          <TextField
            label={t('days')}
            hint={t('hint')}
            name="days"
            type="number"
            inputMode="numeric"
            min={retentionDays.least}
            max={retentionDays.most}
            step={1}
            required
            defaultValue={await readRetention()}
          />
        </AdminForm>
      </Card>
      <section className="grid gap-4" aria-labelledby="ranking-title">
        <h2 id="ranking-title">{r('title')}</h2>
        <p className="text-muted">{r('intro')}</p>
        <Card>
          <RankingForm
            action={saveRankingAction}
            start={{ validated: String(validated), solved: String(solved) }}
            most={mostWeight}
            replay={replayRankingAction}
            replayWords={searchReplayWords(replay, r('replayHint'))}
            words={{
              ...{ validated: r('validated'), validatedHint: r('validatedHint', { most: mostWeight }) },
              ...{ solved: r('solved'), solvedHint: r('solvedHint', { most: mostWeight }), save: r('save') },
            }}
          />
        </Card>
      </section>
    </div>
  )
}
