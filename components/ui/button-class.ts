const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  secondary: 'bg-surface text-ink border-edge hover:border-accent hover:text-accent-strong',
  quiet: 'bg-transparent text-accent-strong border-transparent hover:bg-accent-soft',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-soft',
} as const

const sizes = {
  large: 'min-h-12 px-5 text-[1.0625rem]',
  medium: 'min-h-11 px-4 text-base',
  small: 'min-h-9 px-3 text-sm',
} as const

export type ButtonLook = { look?: keyof typeof looks | undefined; size?: keyof typeof sizes | undefined }

export const buttonClass = ({ look = 'primary', size = 'medium' }: ButtonLook = {}) =>
  `inline-flex items-center justify-center gap-2 rounded-xl border font-semibold text-center transition-colors disabled:opacity-60 disabled:cursor-not-allowed ${looks[look]} ${sizes[size]}`
