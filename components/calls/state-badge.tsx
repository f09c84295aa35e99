import { Badge, type Tone } from '@/components/ui/badge'

const tones: Record<string, Tone> = {
  new: 'accent',
  assigned: 'accent',
  inProgress: 'accent',
  waiting: 'warn',
  resolved: 'good',
  closed: 'plain',
  cancelled: 'plain',
}

export function StateBadge({ state, label }: { state: string; label: string }) {
  return <Badge tone={tones[state] ?? 'plain'}>{label}</Badge>
}
