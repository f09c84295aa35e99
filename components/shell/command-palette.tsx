'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  I18nProvider,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useSuggestions } from '@/components/search/use-suggestions'

export type PaletteItem = { href: string; title: string }

export type PaletteWords = {
  open: string
  title: string
  placeholder: string
  nothing: string
  go: string
  found: string
  /** With `{number}` where the number goes. */
  callNumber: string
  kind: Record<string, string>
}

type Props = {
  items: PaletteItem[]
  words: PaletteWords
  locale: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
}

type Line = { id: string; title: string; note?: string }

const callNumber = /^#?\s*([1-9]\d{0,8})$/

/** Where to go for what was typed: a call by its number, pages by their name, and what the search finds. */
function usePaletteLines(typed: string, { items, words, locale }: Pick<Props, 'items' | 'words' | 'locale'>) {
  const hits = useSuggestions(typed, locale)
  const asked = typed.trim().toLocaleLowerCase(locale)
  const number = callNumber.exec(asked)?.[1]
  const pages = items.filter(({ title }) => title.toLocaleLowerCase(locale).includes(asked))
  const go: Line[] = [
    ...(number ? [{ id: `/desk/calls/${number}`, title: words.callNumber.replace('{number}', number) }] : []),
    ...pages.map(({ href, title }) => ({ id: href, title })),
  ]
  const found: Line[] = hits
    .map(({ kind, id, url, title }) => ({
      id: kind === 'call' ? `/desk/calls/${id}` : url,
      title: title.map(({ text }) => text).join(''),
      note: words.kind[kind] ?? '',
    }))
    .filter(({ id }) => !go.some((line) => line.id === id))
  return [
    { id: 'go', title: words.go, lines: go },
    { id: 'found', title: words.found, lines: found },
  ].filter(({ lines }) => lines.length > 0)
}

/** Everything one keystroke away: type, choose with the arrows, Enter. */
export function CommandPalette({ items, words, locale, isOpen, onOpenChange }: Props) {
  const [typed, setTyped] = useState('')
  const router = useRouter()
  const sections = usePaletteLines(typed, { items, words, locale })
  const close = (open: boolean) => {
    if (!open) setTyped('')
    onOpenChange(open)
  }
  const goTo = (href: string) => {
    close(false)
    router.push(href)
  }
  // Enter takes the first line unless the arrows have chosen another; hits that arrive later move nobody's choice.
  const first = sections[0]?.lines[0]?.id
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || !first || event.currentTarget.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    goTo(first)
  }
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        isOpen={isOpen}
        onOpenChange={close}
        isDismissable
        className="fixed inset-0 z-40 flex items-start justify-center bg-black/50 p-4 pt-[12vh]"
      >
        <Modal className="w-full max-w-xl overflow-hidden rounded-2xl border border-line bg-surface text-ink shadow-card">
          <Dialog aria-label={words.title} className="outline-none">
            <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst>
              <SearchField
                aria-label={words.title}
                autoFocus
                className="flex items-center gap-3 border-b border-line px-4"
              >
                <span aria-hidden className="icon-search size-5 shrink-0 text-muted" />
                <Input
                  placeholder={words.placeholder}
                  maxLength={200}
                  onKeyDownCapture={takeFirst}
                  className="min-h-14 w-full bg-transparent text-lg outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
                />
              </SearchField>
              <Menu
                aria-label={words.title}
                items={sections}
                className="max-h-[50vh] overflow-y-auto p-2 outline-none"
                renderEmptyState={() => <p className="px-3 py-6 text-center text-muted">{words.nothing}</p>}
                onAction={(href) => goTo(String(href))}
              >
                {(section) => (
                  <MenuSection id={section.id}>
                    <Header className="px-3 pb-1 pt-2 text-sm font-medium text-muted">{section.title}</Header>
                    <Collection items={section.lines}>
                      {(line: Line) => (
                        <MenuItem
                          textValue={line.title}
                          className="flex cursor-pointer items-baseline justify-between gap-3 rounded-lg px-3 py-2.5 outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-accent-soft"
                        >
                          <span className="min-w-0">{line.title}</span>
                          {line.note ? <span className="shrink-0 text-sm text-muted">{line.note}</span> : null}
                        </MenuItem>
                      )}
                    </Collection>
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}
