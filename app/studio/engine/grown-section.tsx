import { randomUUID } from 'node:crypto'
import { getFormatter, getTranslations } from 'next-intl/server'
import { StepButton } from '@/components/knowledge/step-button'
import { type OutlineItem, TreeOutline } from '@/components/knowledge/tree-outline'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/auth/policy'
import type { ActorPerson } from '@/lib/auth/session'
import { growServiceTree } from '@/lib/knowledge/grow-service-tree'
import { type Choices, listChoices } from '@/lib/knowledge/list-choices'
import { type OutlineNode, treeOutline } from '@/lib/knowledge/tree-outline'
import type { Locale } from '@/lib/messages/locale'
import { draftGrownAction } from './grown-action'

type T = Awaited<ReturnType<typeof getTranslations<'studio.tree'>>>

function itemOf(t: T, choices: Choices, outline: OutlineNode, parent: OutlineNode | null): OutlineItem {
  const { content, way, node, seen, next } = outline
  const asked = parent && 'question' in parent.content ? parent.content.question : ''
  const answers = choices.questions.find(({ id }) => id === asked)?.answers ?? []
  const via = typeof way === 'string' ? t(way) : (answers.find(({ id }) => id === way.answer)?.text ?? way.answer)
  const shared = {
    ...{ key: `${node}-${via}`, via, href: null, seen: seen ? t('seen') : null },
    children: next.map((each) => itemOf(t, choices, each, outline)),
  }
  if ('end' in content) return { ...shared, kind: 'end', label: content.end === 'bank' ? t('endBank') : t('endCall') }
  if ('question' in content) {
    const text = choices.questions.find(({ id }) => id === content.question)?.text
    return { ...shared, kind: 'question', label: text ?? content.question }
  }
  if ('instruction' in content) return { ...shared, kind: 'end', label: '' }
  if ('tree' in content) return { ...shared, kind: 'end', label: content.tree }
  const title = choices.solutions.find(({ id }) => id === content.solution)?.title
  return { ...shared, kind: 'solution', label: title ?? content.solution }
}

type Props = { actor: ActorPerson; service: string; locale: Locale }

/** A tree that does what the bank would do, for an author to prune, with its cost beside the bank's own. */
export async function GrownSection({ actor, service, locale }: Props) {
  const t = await getTranslations('studio.engine')
  const tree = await getTranslations('studio.tree')
  const format = await getFormatter()
  const grown = await growServiceTree(actor, service)
  if (!grown) return null
  const choices = await listChoices(actor, locale)
  const minutes = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2>{t('grown')}</h2>
        <p className="text-muted">{t('grownHint')}</p>
      </div>
      <p>{t('grownCost', { tree: minutes(grown.cost.tree), bank: minutes(grown.cost.bank) })}</p>
      <details>
        <summary className="font-medium">{tree('nodes', { count: Object.keys(grown.tree.nodes).length })}</summary>
        <div className="mt-4 overflow-x-auto">
          <TreeOutline
            items={treeOutline(grown.tree).map((each) => itemOf(tree, choices, each, null))}
            words={{ question: tree('question'), solution: tree('solution') }}
          />
        </div>
      </details>
      {can(actor, 'tree.edit', null) ? (
        <div className="max-w-sm">
          <StepButton
            action={draftGrownAction}
            fields={{ key: randomUUID(), service }}
            label={t('grownDraft')}
            hint={t('grownDraftHint')}
            blocked={null}
          />
        </div>
      ) : null}
    </Card>
  )
}
