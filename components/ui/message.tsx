import type { ReactNode } from 'react'

const tones = {
  info: { box: 'bg-accent-soft text-accent-strong', icon: 'icon-info', role: 'status' },
  good: { box: 'bg-good-soft text-good', icon: 'icon-circle-check', role: 'status' },
  warn: { box: 'bg-warn-soft text-warn', icon: 'icon-triangle-alert', role: 'status' },
  bad: { box: 'bg-bad-soft text-bad', icon: 'icon-circle-alert', role: 'alert' },
} as const

/** Something the page has to say to the person, once. */
export function Message({ tone = 'info', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  const { box, icon, role } = tones[tone]
  return (
    <div role={role} className={`flex items-start gap-3 rounded-xl px-4 py-3 ${box}`}>
      <span aria-hidden className={`${icon} mt-0.5 size-5 shrink-0`} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
