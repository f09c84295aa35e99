import type { ReactNode } from 'react'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'

type Props = {
  action: (form: FormData) => Promise<void>
  /** The form's own key: pressing twice starts one diagnosis. */
  formKey: string
  fields: Record<string, string>
  look?: 'primary' | 'secondary' | 'quiet'
  size?: 'large' | 'medium' | 'small'
  className?: string
  children: ReactNode
}

/** A button that starts a diagnosis from wherever the person is. */
export function StartForm({ action, formKey, fields, look, size, className = '', children }: Props) {
  return (
    <Form action={action} className={className}>
      <input type="hidden" name="key" value={formKey} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit look={look} size={size} className="w-full py-2">
        {children}
      </Submit>
    </Form>
  )
}
