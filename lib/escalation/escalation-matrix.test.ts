import { expect, test } from 'vitest'
import { type EscalationRow, receiversOf } from './escalation-matrix'

const rows: EscalationRow[] = [
  { organizationId: null, priority: 3, moment: 'missed', receivers: ['level2'] },
  { organizationId: 'nordwind', priority: 3, moment: 'missed', receivers: [] },
]
const asked = { organizationId: 'nordwind', priority: 3, moment: 'missed' } as const

test('an organisation’s own row wins over the row for all, and that over what is usual', () => {
  expect(receiversOf(rows, asked)).toEqual([])
  expect(receiversOf(rows, { ...asked, organizationId: 'anadolu' })).toEqual(['level2'])
  expect(receiversOf(rows, { ...asked, moment: 'atRisk' })).toEqual(['agent', 'group'])
  expect(receiversOf([], { ...asked, priority: 1 })).toContain('manager')
})
