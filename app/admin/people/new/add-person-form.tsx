'use client'

import { addPersonAction } from '@/app/admin/people/actions'
import { type AccessChoices, AccessFields } from '@/components/people/access-fields'
import { PersonForm } from '@/components/people/person-form'
import { TextField } from '@/components/ui/field'

type Words = { name: string; email: string; phone: string; submit: string }

export function AddPersonForm({ words, choices }: { words: Words; choices: AccessChoices }) {
  return (
    <PersonForm
      action={addPersonAction}
      submit={words.submit}
      fields={(values) => (
        <>
          <TextField
            label={words.name}
            name="name"
            required
            maxLength={120}
            defaultValue={values.name}
            autoComplete="off"
          />
          <TextField
            label={words.email}
            name="email"
            type="email"
            required
            maxLength={254}
            defaultValue={values.email}
            autoComplete="off"
          />
          <TextField
            label={words.phone}
            name="phone"
            type="tel"
            maxLength={30}
            defaultValue={values.phone}
            autoComplete="off"
          />
          <AccessFields key={`${values.role}${values.organization}`} choices={choices} values={values} />
        </>
      )}
    />
  )
}
