import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { WorthList, worthRows } from '@/app/studio/care/worth-list'
import { Card } from '@/components/ui/card'
import type { ActorPerson } from '@/lib/auth/session'
import { readWorth } from '@/lib/worth/read-worth'

/** How what people see of this problem has fared since it was published. */
export async function WorthCard({ problemId, actor }: { problemId: string; actor: ActorPerson }) {
  const t = await getTranslations('care')
  const rows = worthRows(await readWorth(actor, { locale: await pageLocale(), problemId }, new Date()))
  if (rows.length === 0) return null
  return (
    <Card className="grid gap-3">
      <h2>{t('worth')}</h2>
      <WorthList rows={rows} withProblem={false} />
    </Card>
  )
}
