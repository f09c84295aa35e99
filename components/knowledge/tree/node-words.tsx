import { MarkdownField } from '@/components/knowledge/markdown/markdown-field'
import { TextField } from '@/components/ui/field'
import type { Instruction, TreeContentNode } from '@/lib/knowledge/tree-content'
import { type Locale, locales } from '@/lib/messages/locale'
import type { TreeWords } from './tree-words'

type Props = {
  name: string
  node: TreeContentNode
  words: TreeWords
  onChange: (node: TreeContentNode) => void
}

/** What a step says in its own words, in both languages: an instruction, or why a person takes over. */
export function NodeWords({ name, node, words, onChange }: Props) {
  if ('instruction' in node) return <InstructionWords {...{ name, node, words, onChange }} />
  if (!('end' in node) || node.end === 'bank') return null
  return (
    <div className="grid gap-3">
      {locales.map((locale) => (
        <TextField
          key={locale}
          label={`${words.reason} · ${words[locale]}`}
          name={`reason-${locale}`}
          lang={locale}
          maxLength={300}
          value={node.reason?.[locale] ?? ''}
          onChange={(event) => {
            const { [locale]: _, ...others } = node.reason ?? {}
            const text = event.target.value
            const reason = text === '' ? others : { ...others, [locale]: text }
            onChange({ end: 'call', ...(Object.keys(reason).length ? { reason } : {}) })
          }}
        />
      ))}
    </div>
  )
}

const none = { title: '', steps: '' }

function InstructionWords({ node, words, onChange }: Omit<Props, 'node'> & { node: Instruction }) {
  const write = (locale: Locale, change: Partial<typeof none>) => {
    const written = { ...none, ...node.instruction[locale], ...change }
    const { [locale]: _, ...others } = node.instruction
    const isEmpty = written.title === '' && written.steps === ''
    onChange({ ...node, instruction: isEmpty ? others : { ...others, [locale]: written } })
  }
  return (
    <div className="grid gap-4">
      {locales.map((locale) => (
        <fieldset key={locale} className="grid gap-3">
          <legend className="mb-2 font-semibold">{words[locale]}</legend>
          <TextField
            label={words.instructionTitle}
            name={`instruction-title-${locale}`}
            lang={locale}
            maxLength={200}
            value={node.instruction[locale]?.title ?? ''}
            onChange={(event) => write(locale, { title: event.target.value })}
          />
          <MarkdownField
            label={words.instructionSteps}
            hint={words.instructionHint}
            words={words.markdown}
            lang={locale}
            value={node.instruction[locale]?.steps ?? ''}
            onChange={(steps) => write(locale, { steps })}
          />
        </fieldset>
      ))}
    </div>
  )
}
