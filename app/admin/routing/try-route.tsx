import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { tryRoute } from '@/lib/routing/find-route'
import type { Rule } from '@/lib/routing/route'
import { tryInput } from './rule-input'
import { oneCondition, type RuleChoices } from './rule-words'

type Asked = Record<string, string | string[] | undefined>
type Props = { asked: Asked; choices: RuleChoices; rules: Rule[] }

const levels = ['level1', 'level2', 'level0', 'provider'] as const

/** "Where would a call go, and why?", asked of the same rules that decide it. */
export async function TryRoute({ asked, choices, rules }: Props) {
  const t = await getTranslations('routing')
  const any = { value: '', label: '—' }
  const fields = [
    { name: 'serviceId', options: [any, ...choices.serviceId] },
    { name: 'organizationId', options: [any, ...choices.organizationId] },
    { name: 'siteId', options: [any, ...choices.siteId] },
    { name: 'kind', options: choices.kind },
    { name: 'priority', options: choices.priority },
    { name: 'locale', options: choices.locale },
  ] as const
  const of = (name: string, otherwise: string) => (typeof asked[name] === 'string' ? asked[name] : otherwise)
  return (
    <section id="try" className="grid scroll-mt-4 gap-4">
      <h2>{t('try.title')}</h2>
      <Card className="grid gap-5">
        <form action="/admin/routing#try" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <input type="hidden" name="try" value="1" />
          <SelectField
            label={t('try.moment')}
            name="level"
            id="try-level"
            options={[
              { value: '', label: t('try.opened') },
              ...levels.map((value) => ({ value, label: t('try.passedTo', { level: t(`level.${value}`) }) })),
            ]}
            defaultValue={of('level', '')}
          />
          {fields.map(({ name, options }) => (
            <SelectField
              key={name}
              label={t(`condition.${name}`)}
              name={name}
              id={`try-${name}`}
              options={[...options]}
              defaultValue={of(name, name === 'priority' ? '3' : (options[0]?.value ?? ''))}
            />
          ))}
          <Button look="secondary" className="justify-self-start">
            {t('try.submit')}
          </Button>
        </form>
        <Answer asked={asked} choices={choices} rules={rules} />
      </Card>
    </section>
  )
}

async function Answer({ asked, choices, rules }: Props) {
  const input = tryInput.safeParse(asked)
  const tried = input.success ? await tryRoute(await requireActor(), input.data) : null
  if (!tried?.ok) return null
  const t = await getTranslations('routing')
  const { rule, passed } = tried.value
  const numberOf = (one: Rule) => String(rules.findIndex(({ id }) => id === one.id) + 1)
  return (
    <div className="grid gap-3">
      <Message tone={rule ? 'good' : 'info'}>
        {rule
          ? t('try.answer', {
              number: numberOf(rule),
              group: rule.target.name,
              level: t(`level.${rule.target.level}`),
            })
          : t('try.nobody')}
      </Message>
      <ul className="grid gap-1 text-sm">
        {passed.map(({ rule: one, against }) => (
          <li key={one.id}>
            {against === 'level'
              ? t('try.otherLevel', { number: numberOf(one), group: one.target.name })
              : t('try.passed', {
                  number: numberOf(one),
                  condition: `${t(`condition.${against}`)}: ${oneCondition(one, against, choices)}`,
                })}
          </li>
        ))}
        {rule ? <li className="font-medium">{t('try.decides', { number: numberOf(rule) })}</li> : null}
      </ul>
    </div>
  )
}
