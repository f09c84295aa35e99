import { Badge, type Tone } from '@/components/ui/badge'

const tones: Record<number, Tone> = { 1: 'bad', 2: 'warn' }

/** A priority with its name; the colour only repeats what the words say. */
export function PriorityBadge({ value, label }: { value: number; label: string }) {
  return <Badge tone={tones[value] ?? 'plain'}>{label}</Badge>
}
