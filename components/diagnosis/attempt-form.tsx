import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'

export type AttemptWords = { question: string; yes: string; no: string; skip: string }

type Props = {
  action: (form: FormData) => Promise<void>
  diagnosisId: string
  /** What was carried out. */
  of: { name: 'solution' | 'instruction'; id: string }
  given: 'solved' | 'notSolved' | 'skipped' | undefined
  words: AttemptWords
  /** Where a reader says that something is wrong with what they were told. */
  flag: { href: string; label: string }
}

/** The one question after anything that a person was told to do. */
export function AttemptForm({ action, diagnosisId, of, given, words, flag }: Props) {
  const results = [
    { value: 'solved', label: words.yes, look: 'primary' },
    { value: 'notSolved', label: words.no, look: 'secondary' },
    { value: 'skipped', label: words.skip, look: 'quiet' },
  ] as const
  return (
    <Form action={action} data-print="none" className="grid gap-3 border-t border-line pt-4" aria-labelledby="did-it">
      <input type="hidden" name="diagnosisId" value={diagnosisId} />
      <input type="hidden" name={of.name} value={of.id} />
      <h2 id="did-it">{words.question}</h2>
      <div className="flex flex-col gap-3 sm:flex-row">
        {results.map(({ value, label, look }) => (
          <Submit key={value} name="result" value={value} look={look} size="large" current={given === value}>
            {label}
          </Submit>
        ))}
      </div>
      <a href={flag.href} className="justify-self-start text-sm text-muted underline underline-offset-2">
        {flag.label}
      </a>
    </Form>
  )
}
