import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'

type Field = 'kind' | 'service' | 'organization' | 'site' | 'priority'

type Props = {
  queue: string
  cancelHref: string
  fields: { name: Field; label: string; options: { value: string; label: string }[]; chosen: string }[]
  /** What stands in the calls. */
  text: { label: string; hint: string; given: string; longest: number }
  words: { title: string; submit: string; cancel: string }
}

/** What a queue is to be narrowed down to. The answer is the queue's address, so it works without script. */
export function NarrowForm({ queue, cancelHref, fields, text, words }: Props) {
  return (
    <Card>
      <form action="/desk" aria-label={words.title} className="grid gap-4">
        <input type="hidden" name="queue" value={queue} />
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <TextField
            label={text.label}
            hint={text.hint}
            name="words"
            id="narrow-words"
            defaultValue={text.given}
            maxLength={text.longest}
            autoComplete="off"
            // Whoever asked for the fields goes on in the first of them.
            autoFocus
          />
          {fields.map(({ name, label, options, chosen }) => (
            <SelectField
              key={name}
              label={label}
              name={name}
              id={`narrow-${name}`}
              options={options}
              defaultValue={chosen}
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
