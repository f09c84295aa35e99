import { getTranslations } from 'next-intl/server'
import { Message } from '@/components/ui/message'
import { type Exposure, exposedDays, type Risk } from '@/lib/knowledge/entry-risk'

/** Why an entry is of high risk whatever was declared, for its author and for who reviews it; nothing where it is not. */
export async function RiskNote({ entry: { risk, exposure } }: { entry: { risk: Risk; exposure: Exposure } }) {
  const t = await getTranslations('entry.risk')
  if (risk.reasons.length === 0) return null
  const { people, organizations } = exposure
  return (
    <Message tone="warn">
      <p className="font-semibold">{t('title')}</p>
      <ul className="grid gap-1">
        {risk.reasons.map((reason) => (
          <li key={reason}>{t(reason, { people, organizations, days: exposedDays })}</li>
        ))}
      </ul>
    </Message>
  )
}
