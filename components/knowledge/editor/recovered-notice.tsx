import { Button } from '@/components/ui/button'
import { Message } from '@/components/ui/message'
import type { EditorWords } from './editor-words'

/** What was typed and never saved is back, and may be thrown away. */
export function RecoveredNotice({ words, onDiscard }: { words: EditorWords; onDiscard: () => void }) {
  return (
    <Message tone="warn">
      <p className="mb-2">{words.recovered}</p>
      <Button type="button" look="secondary" size="small" onClick={onDiscard}>
        {words.discard}
      </Button>
    </Message>
  )
}
