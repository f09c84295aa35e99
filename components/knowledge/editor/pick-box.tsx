'use client'

import { memo, useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { fold } from '@/lib/search/fold'

export type Pick = { id: string; name: string; note?: string | undefined }

type Props = {
  label: string
  hint?: string
  nothingFound: string
  items: Pick[]
  onPick: (id: string) => void
}

const shown = 60

/** Adds one of many: type to search, arrow keys and Enter to take. Empty again afterwards. */
export const PickBox = memo(function PickBox({ label, hint, nothingFound, items, onPick }: Props) {
  const [text, setText] = useState('')
  // A box that has just been emptied would open again: a new one takes its place, and the focus.
  const [picked, setPicked] = useState(0)
  const found = useMemo(() => {
    const words = fold(text).split(/\s+/).filter(Boolean)
    if (words.length === 0) return items.slice(0, shown)
    const holds = ({ name, note = '', id }: Pick) => {
      const folded = fold(`${name} ${note} ${id}`)
      return words.every((word) => folded.includes(word))
    }
    return items.filter(holds).slice(0, shown)
  }, [items, text])
  return (
    <ComboBox
      key={picked}
      items={found}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        onPick(String(key))
        setText('')
        setPicked(picked + 1)
      }}
      allowsEmptyCollection
      menuTrigger="input"
      className="grid gap-1.5"
    >
      <Label className="font-medium">{label}</Label>
      {hint ? (
        <Text slot="description" className="text-sm text-muted">
          {hint}
        </Text>
      ) : null}
      <div className="relative">
        <span
          aria-hidden
          className="icon-plus pointer-events-none absolute left-3.5 top-1/2 size-5 -translate-y-1/2 text-muted"
        />
        <Input
          autoFocus={picked > 0}
          className="min-h-12 w-full rounded-xl border border-edge bg-surface py-2.5 pl-11 pr-12 leading-6 text-ink"
        />
        <Button className="absolute right-1 top-1 grid size-9 place-items-center rounded-lg text-muted data-[hovered]:text-ink">
          <span aria-hidden className="icon-chevron-down size-5" />
        </Button>
      </div>
      <Popover className="max-h-80 w-(--trigger-width) overflow-auto rounded-xl border border-edge bg-surface p-1.5 text-ink shadow-lg">
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-muted">{nothingFound}</p>}
        >
          {(item: Pick) => (
            <ListBoxItem
              id={item.id}
              textValue={item.name}
              className="cursor-pointer rounded-lg px-3 py-2 outline-none data-[focused]:bg-accent-soft"
            >
              <Text slot="label" className="block">
                {item.name}
              </Text>
              {item.note ? (
                <Text slot="description" className="block text-sm text-muted">
                  {item.note}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
})
