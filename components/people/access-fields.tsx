'use client'

import { SelectField } from '@/components/ui/field'

export type Option = { value: string; label: string }
export type AccessWords = { role: string; organization: string; organizationHint: string; noOrganization: string }
export type AccessChoices = { roles: Option[]; organizations: Option[]; words: AccessWords }

/** Which role, and for customers which organisation. */
export function AccessFields({
  choices: { roles, organizations, words },
  values,
}: {
  choices: AccessChoices
  values: Record<string, string>
}) {
  return (
    <>
      <SelectField label={words.role} name="role" options={roles} typed={values.role} defaultValue="customer" />
      <SelectField
        label={words.organization}
        hint={words.organizationHint}
        name="organization"
        options={[{ value: '', label: words.noOrganization }, ...organizations]}
        typed={values.organization}
        defaultValue=""
      />
    </>
  )
}
