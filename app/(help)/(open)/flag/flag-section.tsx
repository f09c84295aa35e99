import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { FlagForm } from '@/components/knowledge/flag-form'
import { flagReasons } from '@/lib/feedback/flag'
import { flagAction } from './actions'

type Props = {
  kind: 'problem' | 'tree'
  id: string
  solutions?: { id: string; title: string }[]
  /** From the address: what came of the last flag, and which solution it is about. */
  asked: { flag?: string | undefined; solution?: string | undefined }
}

/** Where a reader says what is wrong with an entry. */
export async function FlagSection({ kind, id, solutions = [], asked }: Props) {
  const t = await getTranslations('feedback')
  const part = solutions.find((solution) => solution.id === asked.solution)?.id ?? ''
  const isSent = asked.flag === 'sent'
  const isAsked = asked.flag === 'open'
  return (
    <FlagForm
      action={flagAction}
      formKey={randomUUID()}
      kind={kind}
      entryId={id}
      reasons={flagReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      parts={[{ value: '', label: t('whole') }, ...solutions.map((each) => ({ value: each.id, label: each.title }))]}
      part={part}
      answer={asked.flag && !isAsked ? { tone: isSent ? 'good' : 'bad', text: t(isSent ? 'sent' : 'notSent') } : null}
      isOpen={part !== '' || (asked.flag !== undefined && !isSent)}
      words={{
        title: t('title'),
        hint: t('hint'),
        reason: t('reasonLabel'),
        part: t('part'),
        text: t('text'),
        send: t('send'),
      }}
    />
  )
}
