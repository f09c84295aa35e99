import { getTranslations } from 'next-intl/server'
import type { AccessChoices } from '@/components/people/access-fields'
import { roles } from '@/lib/auth/policy'

/** The choices of role and organisation, in the reader's language. */
export async function accessChoices(organizations: { id: string; name: string }[]): Promise<AccessChoices> {
  const t = await getTranslations('admin')
  return {
    roles: roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
    organizations: organizations.map(({ id, name }) => ({ value: id, label: name })),
    words: {
      role: t('roleLabel'),
      organization: t('organization'),
      organizationHint: t('organizationHint'),
      noOrganization: t('noOrganization'),
    },
  }
}
