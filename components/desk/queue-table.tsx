'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { StateBadge } from '@/components/calls/state-badge'
import { Badge, type Tone } from '@/components/ui/badge'
import { PriorityBadge } from './priority-badge'

export type QueueRow = {
  href: string
  number: string
  title: string
  caller: string
  organization: string
  service: string
  priority: { value: number; label: string }
  state: { value: string; label: string }
  level: string
  assignee: string | null
  /** What it is on hold for. */
  waits: string | null
  due: { label: string; whose: string | null; isoTime: string; tone: 'late' | 'risk' | 'calm' } | null
  age: string
  isoTime: string
  newToUs: boolean
  /** Since when nothing has been heard of it, when that is too long. */
  silent: string | null
  version: number
  /** What the caller said of the last resolution. */
  word: { tone: Tone; label: string } | null
  /** Whether what was passed on was accepted. */
  receipt: { state: 'awaited' | 'refused'; label: string } | null
}

type Column = 'call' | 'caller' | 'service' | 'priority' | 'state' | 'level' | 'assignee' | 'due' | 'age'

type Props = {
  rows: QueueRow[]
  /** The form that ticked calls are sent with; null where nothing can be done with many at once. */
  formId: string | null
  words: { caption: string; columns: Record<Column, string>; nobody: string; newToUs: string; choose: string }
}

const columns: Column[] = ['call', 'caller', 'service', 'priority', 'state', 'level', 'assignee', 'due', 'age']

const dueTones = { late: 'font-semibold text-bad', risk: 'font-semibold text-warn', calm: 'text-muted' }

/** Shown as cards, the elements of a table lose their roles; said outright they keep them. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

function Cell({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <td {...as.cell} className={`lg:px-3 lg:py-2.5 lg:align-middle ${className}`}>
      {children}
    </td>
  )
}

/**
 * A queue: a table where there is room, a card a call where there is not. It stays a table for everybody.
 * The browser makes it as well: so the page carries each row's words beside what is drawn, and not the drawing twice.
 */
export function QueueTable({ rows, formId, words }: Props) {
  return (
    <table
      {...as.table}
      data-queue
      className="block overflow-hidden rounded-2xl border border-line bg-surface shadow-card lg:table lg:w-full lg:border-separate lg:border-spacing-0"
    >
      <caption className="sr-only">{words.caption}</caption>
      <thead {...as.rowgroup} className="sr-only lg:not-sr-only lg:table-header-group">
        <tr {...as.row}>
          {columns.map((column) => (
            <th
              key={column}
              {...as.columnheader}
              scope="col"
              className="whitespace-nowrap px-3 py-2.5 text-left text-sm font-medium text-muted first:pl-4 last:pr-4"
            >
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup} className="block lg:table-row-group">
        {rows.map((row) => (
          <tr
            key={row.number}
            {...as.row}
            className="relative flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line px-4 py-3.5 first:border-t-0 focus-within:bg-accent-soft hover:bg-accent-soft lg:table-row lg:p-0 lg:[&>td]:border-t lg:[&>td]:border-line"
          >
            <Cell className="basis-full lg:w-[34%] lg:pl-4">
              {formId ? (
                <input
                  type="checkbox"
                  name="call"
                  value={`${row.number}:${row.version}`}
                  form={formId}
                  aria-label={words.choose.replace('{number}', row.number)}
                  className="relative z-1 mr-3 size-5 align-middle"
                />
              ) : null}
              <Link
                href={row.href}
                prefetch={false}
                data-row
                className="font-semibold wrap-anywhere outline-none after:absolute after:inset-0 focus-visible:after:rounded-lg focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-accent"
              >
                <span className="mr-2 font-normal tabular-nums text-muted">{row.number}</span>
                {row.title}
              </Link>
              {row.newToUs ? (
                <span className="ml-2 inline-block">
                  <Badge tone="warn">
                    <span aria-hidden className="icon-sparkles size-3.5" />
                    {words.newToUs}
                  </Badge>
                </span>
              ) : null}
              {row.silent ? (
                <span className="ml-2 inline-block">
                  <Badge tone="warn">{row.silent}</Badge>
                </span>
              ) : null}
              {row.receipt ? (
                <span className="ml-2 inline-block">
                  <Badge tone={row.receipt.state === 'refused' ? 'bad' : 'plain'}>{row.receipt.label}</Badge>
                </span>
              ) : null}
            </Cell>
            <Cell className="basis-full text-sm lg:min-w-36">
              <span className="lg:block">{row.caller}</span>
              <span className="text-muted before:px-1.5 before:content-['·'] lg:block lg:before:content-none">
                {row.organization}
              </span>
            </Cell>
            <Cell className="text-sm text-muted">{row.service}</Cell>
            <Cell className="whitespace-nowrap">
              <PriorityBadge value={row.priority.value} label={row.priority.label} />
            </Cell>
            <Cell className="lg:whitespace-nowrap">
              <StateBadge state={row.state.value} label={row.state.label} />
              {row.word ? (
                <span className="ml-1.5 inline-block lg:mt-1 lg:ml-0 lg:block">
                  <Badge tone={row.word.tone}>{row.word.label}</Badge>
                </span>
              ) : null}
              {row.waits ? (
                <span className="ml-1.5 text-sm text-muted lg:mt-0.5 lg:ml-0 lg:block lg:whitespace-normal">
                  {row.waits}
                </span>
              ) : null}
            </Cell>
            <Cell className="whitespace-nowrap text-sm">{row.level}</Cell>
            <Cell className={`text-sm ${row.assignee === null ? 'text-muted' : ''}`}>
              {row.assignee ?? words.nobody}
            </Cell>
            <Cell className="whitespace-nowrap text-sm">
              {row.due ? (
                <time dateTime={row.due.isoTime} className={dueTones[row.due.tone]}>
                  <span className="lg:sr-only">{words.columns.due}: </span>
                  {row.due.label}
                  {row.due.whose ? <span className="block font-normal text-muted">{row.due.whose}</span> : null}
                </time>
              ) : null}
            </Cell>
            <Cell className="ml-auto whitespace-nowrap text-sm text-muted lg:pr-4">
              <time dateTime={row.isoTime}>{row.age}</time>
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
