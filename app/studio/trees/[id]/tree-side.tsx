import { getFormatter, getTranslations } from 'next-intl/server'
import { TextForm } from '@/components/calls/text-form'
import { ArchiveDialog } from '@/components/knowledge/editor/archive-dialog'
import { HistoryList } from '@/components/knowledge/history-list'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import type { StudioTree } from '@/lib/knowledge/read-studio-tree'
import { archiveTreeAction, publishTreeAction, rollBackTreeAction, sendBackTreeAction } from './actions'

const kinds = ['drafted', 'edited', 'submitted', 'sentBack', 'published', 'rolledBack', 'archived'] as const

async function TreeSteps({ tree }: { tree: StudioTree }) {
  const t = await getTranslations('studio.tree')
  const p = await getTranslations('studio.problem')
  const { id, version, state, refusals, gaps, content, former } = tree
  const fields = { treeId: id, version: String(version) }
  const risk = p(`riskWord.${content.risk ?? 'medium'}`)
  const blocked = refusals.publish
    ? p(`blocked.${refusals.publish}`, { risk })
    : gaps.length > 0
      ? t('gapsBlock')
      : null
  if (refusals.edit === 'not-permitted') return null
  return (
    <Card className="grid gap-5">
      <h2>{t('next')}</h2>
      {state === 'inReview' ? (
        <>
          <StepButton
            action={publishTreeAction}
            fields={fields}
            label={t('publish')}
            hint={t('publishHint')}
            blocked={blocked}
          />
          <TextForm
            action={sendBackTreeAction}
            fields={fields}
            look="secondary"
            words={{ label: p('sendBackNote'), submit: p('sendBack') }}
          />
        </>
      ) : null}
      {state === 'published' && former !== null ? (
        <StepButton
          action={rollBackTreeAction}
          fields={fields}
          label={t('rollBack', { number: former })}
          hint={t('rollBackHint')}
          blocked={null}
        />
      ) : null}
      {refusals.archive === null ? (
        <ArchiveDialog open={p('archive')} title={t('archiveTitle')} text={t('archiveText')} cancel={p('cancel')}>
          <TextForm
            action={archiveTreeAction}
            fields={fields}
            look="danger"
            words={{ label: p('archiveReason'), submit: p('archiveConfirm') }}
          />
        </ArchiveDialog>
      ) : null}
    </Card>
  )
}

/** What can be done with a tree now, what happened to it, and its revisions. */
export async function TreeSide({ tree }: { tree: StudioTree }) {
  const t = await getTranslations('studio.tree')
  const p = await getTranslations('studio.problem')
  const format = await getFormatter()
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <TreeSteps tree={tree} />
      <Card className="grid gap-4">
        <h2>{p('history')}</h2>
        <HistoryList
          label={p('history')}
          items={tree.events
            .slice(-30)
            .reverse()
            .map(({ id, kind, actor, data, at }) => {
              const known = kinds.find((each) => each === kind)
              return {
                key: id,
                title: known ? t(`event.${known}`) : kind,
                by: [actor, when(at)].filter(Boolean).join(' · '),
                isoTime: at.toISOString(),
                text: data.note ?? data.reason,
              }
            })}
        />
        <details>
          <summary className="font-semibold">{p('revisions')}</summary>
          <div className="mt-3">
            <HistoryList
              label={p('revisions')}
              items={tree.revisions.map(({ number, author, reviewer, publishedAt, createdAt, isLive }) => ({
                key: String(number),
                title: [p('revision', { number }), isLive ? p('live') : null].filter(Boolean).join(' · '),
                isoTime: (publishedAt ?? createdAt).toISOString(),
                by: [
                  author === null ? p('byImport') : p('writtenBy', { name: author }),
                  reviewer === null ? null : p('reviewedBy', { name: reviewer }),
                  publishedAt ? when(publishedAt) : p('neverPublished'),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </div>
        </details>
      </Card>
    </>
  )
}
