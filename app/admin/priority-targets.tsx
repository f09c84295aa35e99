import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/field'
import { type Promised, priorities, promises } from '@/lib/contracts/contract-content'
import type { PriorityTargets } from '@/lib/contracts/group-agreement'
import { durationText, readDuration } from '@/lib/contracts/hours-text'

/** A target for each promise, by the priority of the call. */
export async function PriorityTargetFields({
  targets,
  labels,
}: {
  targets: PriorityTargets | undefined
  labels: { [promise in Promised]: string }
}) {
  const calls = await getTranslations('calls')
  const desk = await getTranslations('desk')
  return priorities.map((priority) => (
    <fieldset key={priority} className="grid grid-cols-2 items-end gap-4">
      <legend className="font-medium">{calls('priority', { priority: desk(`priorityName.${priority}`) })}</legend>
      {promises.map((promise) => (
        <TextField
          key={promise}
          label={labels[promise]}
          name={`${priority}-${promise}`}
          maxLength={7}
          defaultValue={durationText(targets?.[priority][promise] ?? null)}
        />
      ))}
    </fieldset>
  ))
}

/** What was typed into these fields, as minutes. */
export function priorityTargetsOf(form: FormData) {
  const minutes = (name: string) => readDuration(String(form.get(name) ?? '').slice(0, 20))
  return Object.fromEntries(
    priorities.map((each) => [
      each,
      { response: minutes(`${each}-response`), resolution: minutes(`${each}-resolution`) },
    ]),
  )
}
