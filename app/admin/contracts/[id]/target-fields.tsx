import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/field'
import { type ContractContent, callKinds, priorities, promises } from '@/lib/contracts/contract-content'
import { durationText } from '@/lib/contracts/hours-text'

/** First answer and solution, per kind and priority. */
export async function TargetFields({ targets }: { targets: ContractContent['targets'] | undefined }) {
  const t = await getTranslations('contracts.admin')
  const calls = await getTranslations('calls')
  const promised = await getTranslations('contracts')
  const desk = await getTranslations('desk')
  return callKinds.map((kind) => (
    <fieldset key={kind} className="grid gap-3">
      <legend className="mb-1 text-lg font-semibold">{t('targets', { kind: calls(`kind.${kind}`) })}</legend>
      <p className="text-sm text-muted">{t('targetsHint')}</p>
      {priorities.map((priority) => (
        <fieldset key={priority} className="grid grid-cols-2 items-end gap-4">
          <legend className="font-medium">{calls('priority', { priority: desk(`priorityName.${priority}`) })}</legend>
          {promises.map((promise) => (
            <TextField
              key={promise}
              label={promised(promise)}
              name={`${kind}-${priority}-${promise}`}
              maxLength={7}
              defaultValue={durationText(targets?.[kind][priority][promise] ?? null)}
            />
          ))}
        </fieldset>
      ))}
    </fieldset>
  ))
}
