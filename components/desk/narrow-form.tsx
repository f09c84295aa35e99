import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'

type Field = 'kind' | 'service' | 'organization' | 'priority'

type Props = {
  queue: string
  cancelHref: string
  fields: { name: Field; label: string; options: { value: string; label: string }[]; chosen: string }[]
  words: { title: string; submit: string; cancel: string }
}

/** What a queue is to be narrowed down to. The answer is the queue's address, so it works without script. */
export function NarrowForm({ queue, cancelHref, fields, words }: Props) {
  return (
    <Card>
      <form action="/desk" aria-label={words.title} className="grid gap-4">
        <input type="hidden" name="queue" value={queue} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {fields.map(({ name, label, options, chosen }, index) => (
            <SelectField
              key={name}
              label={label}
              name={name}
              id={`narrow-${name}`}
              options={options}
              defaultValue={chosen}
              // Whoever asked for the fields goes on in the first of them.
              autoFocus={index === 0}
            />
          ))}
        </div>
        <div className="flex flex-wrap gap-3">
          <Submit look="secondary">{words.submit}</Submit>
          <ButtonLink href={cancelHref} look="quiet">
            {words.cancel}
          </ButtonLink>
        </div>
      </form>
    </Card>
  )
}
