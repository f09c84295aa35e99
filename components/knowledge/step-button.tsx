import { type ReactNode, useId } from 'react'
import { Submit } from '@/components/ui/submit'
import { type Step, StepForm } from './step-form'

type Props = Step & {
  label: string
  hint: string
  look?: 'primary' | 'secondary'
  /** Why it cannot be pressed; null if it can. */
  blocked: string | null
  /** What else the step asks. */
  children?: ReactNode
}

/** One step on, or in words why not. */
export function StepButton({ label, hint, look = 'primary', blocked, children, ...step }: Props) {
  const id = useId()
  return (
    <StepForm {...step} asks={children}>
      <Submit look={look} disabled={blocked !== null} aria-describedby={id} className="w-full">
        {label}
      </Submit>
      <p id={id} className={`text-sm ${blocked === null ? 'text-muted' : 'font-medium text-warn'}`}>
        {blocked ?? hint}
      </p>
    </StepForm>
  )
}
