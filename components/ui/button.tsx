import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

export function Button({
  look,
  size,
  className = '',
  type = 'submit',
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return <button type={type} className={`${buttonClass({ look, size })} ${className}`} {...rest} />
}

export function ButtonLink({ look, size, className = '', ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return <Link className={`${buttonClass({ look, size })} ${className}`} prefetch={false} {...rest} />
}
