import { Button } from '@/components/ui/button'
import { Message } from '@/components/ui/message'

type Props = { words: { recovered: string; discard: string }; onDiscard: () => void }

/** What was typed and never saved is back, and may be thrown away. */
export function RecoveredNotice({ words, onDiscard }: Props) {
  return (
    <Message tone="warn">
      <p className="mb-2">{words.recovered}</p>
      <Button type="button" look="secondary" size="small" onClick={onDiscard}>
        {words.discard}
      </Button>
    </Message>
  )
}
