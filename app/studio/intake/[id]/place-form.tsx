import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'

type Props = {
  action: (form: FormData) => Promise<void>
  upload: string
  homeless: string[]
  places: Record<string, string>
  services: { value: string; label: string }[]
}

/** Categories that bear no service's name, each to be placed. */
export async function PlaceForm({ action, upload, homeless, places, services }: Props) {
  const t = await getTranslations('intake')
  return (
    <Card>
      <Form action={action} className="grid gap-5">
        <input type="hidden" name="upload" value={upload} />
        <div className="grid gap-1">
          <h2>{t('places')}</h2>
          <p className="text-muted">{t('placesHint')}</p>
        </div>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {homeless.map((category, i) => (
            <SelectField
              key={category}
              id={`place-${i}`}
              label={category || t('noCategory')}
              name={`place:${category}`}
              defaultValue={places[category] ?? ''}
              options={[{ value: '', label: t('nowhere') }, ...services]}
            />
          ))}
        </div>
        <Button look="secondary" className="justify-self-start">
          {t('place')}
        </Button>
      </Form>
    </Card>
  )
}
