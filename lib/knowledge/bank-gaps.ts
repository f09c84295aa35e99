import type { BankFault, BankSource } from '@/lib/diagnosis/bank-source'
import { checkBank } from '@/lib/diagnosis/check-bank'
import { checkTree } from '@/lib/diagnosis/tree'
import type { BankContent, ContentKind } from './bank-content'
import { didYouMean } from './closest'
import { type Gap, type GapCode, gapsOf, type Report } from './gap'
import { problemGaps, whereWritten } from './problem-gaps'
import type { QuestionContent } from './question-content'
import { serviceQuestionId } from './service-question'
import { textGaps } from './text-gaps'
import { toBankSource } from './to-bank-source'
import { type TreeContent, toTree } from './tree-content'
import { areRanges } from './typed-answer'

/** Everything that dangles, contradicts itself or is missing in a bank; empty for one that may be used. */
export function bankGaps(bank: BankContent): Gap[] {
  const writtenIn = whereWritten(bank.problems)
  const gaps = [
    ...[...bank.questions].flatMap(([id, question]) => questionGaps(id, question)),
    ...[...bank.problems].flatMap(([id, problem]) => problemGaps(id, problem, bank, writtenIn)),
    ...[...bank.requests].flatMap(([id, { service }]) => serviceGaps('request', id, service, bank)),
  ]
  const source = toBankSource(bank)
  gaps.push(...[...bank.trees].flatMap(([id, tree]) => treeGaps(id, tree, bank, source)))
  // The engine's own check says less about what to write instead, so it speaks only where nothing else did.
  return gaps.length > 0 ? gaps : checkBank(source).map(engineGap)
}

function questionGaps(id: string, { kind, texts, answers, usual }: QuestionContent): Gap[] {
  const { gaps, report } = gapsOf('question', id)
  if (id === serviceQuestionId)
    report(['id'], 'built-in-question', 'the question "service" is built in: choose another id')
  if (kind === 'number' && !areRanges(answers))
    report(['answers'], 'bad-ranges', 'every answer but the first needs "from", each higher than the one before')
  const ids = answers.map(({ id }) => id)
  if (usual !== undefined && !ids.includes(usual))
    report(['usual'], 'unknown-answer', `the usual answer "${usual}" is none of the answers${didYouMean(usual, ids)}`)
  for (const [locale, words] of Object.entries(texts)) {
    for (const { line, code, message } of textGaps(words?.check ?? ''))
      report(['texts', locale, 'check'], code, message, { line })
  }
  return gaps
}

function serviceGaps(kind: ContentKind, id: string, service: string, { services }: BankContent): Gap[] {
  const { gaps, report } = gapsOf(kind, id)
  if (!services.has(service)) {
    report(['service'], 'unknown-service', `there is no service "${service}"${didYouMean(service, services.keys())}`, {
      missing: service,
    })
  }
  return gaps
}

const treeAdvice: Record<string, { code: GapCode; advice: string }> = {
  'unknown-node': { code: 'unknown-node', advice: 'name a node of this tree' },
  'unknown-question': { code: 'unknown-question', advice: 'name a question of the bank' },
  'unknown-answer': { code: 'unknown-answer', advice: 'name an answer of the question' },
  'unknown-solution': { code: 'unknown-solution', advice: 'name a solution that a problem writes' },
  'no-way-on': { code: 'no-way-on', advice: 'name its node under answers, or give otherwise' },
  cycle: { code: 'cycle', advice: 'lead one of the nodes elsewhere' },
  unreachable: { code: 'unreachable', advice: 'lead an answer to it, or remove it' },
}

function treeGaps(id: string, tree: TreeContent, bank: BankContent, source: BankSource): Gap[] {
  const { gaps, report } = gapsOf('tree', id)
  for (const { place, code, message } of checkTree(toTree(id, tree, bank.trees), source)) {
    const node = place.split('/')[2] ?? ''
    const known = treeAdvice[code]
    const path = tree.nodes[node] ? ['nodes', node] : ['start']
    const named = tree.nodes[node]
    const missing = code === 'unknown-question' || code === 'unknown-solution' ? nameIn(named) : undefined
    const about = missing === undefined ? {} : { missing }
    report(path, known?.code ?? 'engine', known ? `${message}: ${known.advice}` : message, about)
  }
  subTreeGaps(id, tree, bank.trees, report)
  return [...serviceGaps('tree', id, tree.service, bank), ...gaps]
}

const nameIn = (node: TreeContent['nodes'][string] | undefined) =>
  node && ('question' in node ? node.question : 'solution' in node ? node.solution : undefined)

/** A tree that is named but not there, or that comes to stand within itself. */
function subTreeGaps(id: string, tree: TreeContent, trees: BankContent['trees'], report: Report) {
  for (const [node, content] of Object.entries(tree.nodes)) {
    if (!('tree' in content)) continue
    const path = ['nodes', node]
    if (!trees.has(content.tree)) {
      const hint = didYouMean(content.tree, trees.keys())
      report(path, 'unknown-tree', `there is no tree "${content.tree}"${hint}`, { missing: content.tree })
    } else if (leadsInto(content.tree, id, trees)) {
      report(path, 'tree-in-itself', `the tree "${content.tree}" leads back into this one: choose another`)
    }
  }
}

/** Whether one tree holds the other, however deep. */
export function leadsInto(from: string, to: string, trees: BankContent['trees']): boolean {
  const met = new Set([from])
  for (const id of met) {
    if (id === to) return true
    for (const node of Object.values(trees.get(id)?.nodes ?? {})) if ('tree' in node) met.add(node.tree)
  }
  return false
}

/** Places of the engine are `problems/<id>`, `questions/<id>`, `solutions/<id>` or `symptoms/<problem>/<question>`. */
function engineGap({ place, message }: BankFault): Gap {
  const [part, id = '', question] = place.split('/')
  const kind = part === 'questions' ? 'question' : 'problem'
  const path = part === 'symptoms' && question !== undefined ? ['symptoms', question] : []
  return { kind, id, path, code: 'engine', message }
}
