'use client'

import { changeRoleAction } from '@/app/admin/people/actions'
import { type AccessChoices, AccessFields } from '@/components/people/access-fields'
import { PersonForm } from '@/components/people/person-form'

type Props = { personId: string; now: { role: string; organization: string }; submit: string; choices: AccessChoices }

export function AccessForm({ personId, now, submit, choices }: Props) {
  return (
    <PersonForm
      action={changeRoleAction}
      submit={submit}
      hidden={{ personId }}
      fields={(values) => {
        const shown = { ...now, ...values }
        return <AccessFields key={shown.role + shown.organization} choices={choices} values={shown} />
      }}
    />
  )
}
