import { Button } from '@/components/ui/button'
import type { EditorWords } from './editor-words'
import type { Then } from './use-saving'

type Props = {
  isDirty: boolean
  isSaving: boolean
  /** What is not saved is kept beyond this browser. */
  isKept: boolean
  maySubmit: boolean
  words: EditorWords
  onSave: (then: Then) => void
}

/** How it stands, and the two ways to save. */
export function SaveBar({ isDirty, isSaving, isKept, maySubmit, words, onSave }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 py-1.5">
      <p role="status" className={`flex items-center gap-1.5 text-sm ${isDirty ? 'text-warn' : 'text-muted'}`}>
        <span aria-hidden className={`${isDirty ? 'icon-circle-dot' : 'icon-check'} size-4`} />
        {isDirty ? (isKept ? words.unsavedKept : words.unsaved) : words.saved}
      </p>
      <Button size="small" look={maySubmit ? 'secondary' : 'primary'} aria-busy={isSaving}>
        {words.save}
      </Button>
      {maySubmit ? (
        <Button type="button" size="small" aria-busy={isSaving} onClick={() => onSave('submit')}>
          {words.saveAndSubmit}
        </Button>
      ) : null}
    </div>
  )
}
