import { getFormatter, getTranslations } from 'next-intl/server'
import { FiguresGrid } from '@/components/knowledge/figures-grid'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import type { ActorPerson } from '@/lib/auth/session'
import { type SimulateInput, simulateBank } from '@/lib/knowledge/simulate-bank'
import type { Locale } from '@/lib/messages/locale'

type Props = { actor: ActorPerson; input: SimulateInput; locale: Locale; nameOf: (service: string) => string }

type Figures = Extract<Awaited<ReturnType<typeof simulateBank>>, { ok: true }>['value']['inBank']

/** How made-up people fare on the bank, by service. */
export async function SimulationSection({ actor, input, locale, nameOf }: Props) {
  const t = await getTranslations('studio.engine')
  const format = await getFormatter()
  const result = await simulateBank(actor, input)
  if (!result.ok) return <Message tone="warn">{t(`refused.${result.code}`)}</Message>
  const { inBank, outside, byGroup } = result.value
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const cells = (of: Figures, soon: number) => [
    format.number(of.people),
    number(of.meanQuestions),
    number(of.meanTries),
    number(of.meanMinutes),
    percent(of.solved),
    percent(of.handedOver),
    percent(soon),
  ]
  const services = Object.entries(byGroup).map(([id, of]) => ({ key: id, title: nameOf(id), of }))
  const rows = [
    ...(input.service === null
      ? services
          .sort((a, b) => a.title.localeCompare(b.title, locale))
          .map(({ of, ...row }) => ({ ...row, cells: cells(of, of.reachedSoon) }))
      : []),
    { key: '+in', title: t('inBank'), cells: cells(inBank, inBank.reachedSoon) },
    { key: '+out', title: t('outside'), cells: cells(outside, outside.handedOverSoon) },
  ]
  return (
    <Card className="grid gap-4">
      <FiguresGrid
        caption={t('simulation')}
        first={input.service === null ? t('service') : nameOf(input.service)}
        columns={['people', 'questions', 'tries', 'minutes', 'solved', 'handedOver', 'soon'].map((id) =>
          t(`column.${id as 'people'}`),
        )}
        rows={rows}
      />
      <p className="text-sm text-muted">{t('soonHint')}</p>
    </Card>
  )
}
