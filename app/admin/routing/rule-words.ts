import { getTranslations } from 'next-intl/server'
import { serviceNames } from '@/app/desk/service-names'
import { pageLocale } from '@/app/locale'
import type { Actor } from '@/lib/auth/policy'
import { listSites } from '@/lib/people/list-sites'
import { type Condition, type Conditions, conditions } from '@/lib/routing/route'

type Option = { value: string; label: string }
export type RuleChoices = Record<Condition, Option[]>

/** What a rule can ask of a call, in the reader's language. */
export async function ruleChoices(actor: Actor): Promise<RuleChoices> {
  const t = await getTranslations('routing')
  const calls = await getTranslations('calls')
  const desk = await getTranslations('desk')
  const common = await getTranslations('common')
  const sites = await listSites(actor)
  const organizations = sites.ok ? sites.value : []
  return {
    moment: (['opening', 'handOver'] as const).map((value) => ({ value, label: t(`moment.${value}`) })),
    serviceId: [...(await serviceNames(await pageLocale()))].map(([value, label]) => ({ value, label })),
    organizationId: organizations.map(({ id, name }) => ({ value: id, label: name })),
    siteId: organizations.flatMap(({ name: organization, sites: own }) =>
      own.map(({ id, name }) => ({ value: id, label: `${organization}: ${name}` })),
    ),
    kind: (['incident', 'serviceRequest'] as const).map((value) => ({ value, label: calls(`kind.${value}`) })),
    priority: (['1', '2', '3', '4'] as const).map((value) => ({ value, label: desk(`priorityName.${value}`) })),
    locale: (['en', 'tr'] as const).map((value) => ({
      value,
      label: common(value === 'en' ? 'english' : 'turkish'),
    })),
  }
}

const labelOf = (options: Option[], value: string) => options.find((each) => each.value === value)?.label ?? value

/** The conditions of a rule in words; empty where it fits every call. */
export const conditionWords = (rule: Conditions, choices: RuleChoices): string[] =>
  conditions.flatMap((name) => (rule[name] === null ? [] : [labelOf(choices[name], String(rule[name]))]))

/** One condition as a rule asks it. */
export const oneCondition = (rule: Conditions, name: Condition, choices: RuleChoices): string =>
  labelOf(choices[name], String(rule[name]))
