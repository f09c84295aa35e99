import type { Audience } from '@/lib/auth/policy'
import { type Locale, locales } from '@/lib/messages/locale'
import type { BankContent } from './bank-content'
import { didYouMean } from './closest'
import type { Gap, Report } from './gap'
import { isWritten } from './problem-content'
import { textGaps } from './text-gaps'
import type { Instruction, TreeContent, TreeContentNode } from './tree-content'
import { waysOnFrom } from './tree-ways'

type Around = { content: TreeContent; bank: BankContent; report: Report }

const closed: Audience[] = ['public', 'customer', 'staff', 'level2']
const isNarrower = (inner: Audience, outer: Audience) => closed.indexOf(inner) > closed.indexOf(outer)

/** What is wrong at one node: what it names, who may see that, where it leads, and in which languages it can be read. */
export function treeNodeGaps(name: string, node: TreeContentNode, around: Around) {
  const { content, report } = around
  const path = ['nodes', name]
  for (const [way, to] of waysOnFrom(node)) {
    if (content.nodes[to]) continue
    const place = typeof way === 'string' ? [...path, way] : [...path, 'answers', way.answer]
    report(place, 'unknown-node', `there is no node ${to}`, { missing: to })
  }
  if ('question' in node) questionGaps(path, node, around)
  else if ('solution' in node) solutionGaps(path, node.solution, around)
  else if ('instruction' in node) instructionGaps(path, node, report)
  else if ('tree' in node) subTreeGaps(path, node.tree, around)
  else if (node.end === 'call') {
    if (!node.reason) report([...path, 'reason'], 'no-reason', 'say why a person is the right next step')
    else speaks(path, (locale) => Boolean(node.reason?.[locale]), report)
  }
}

function speaks(path: Gap['path'], isWrittenIn: (locale: Locale) => boolean, report: Report) {
  for (const locale of locales) {
    if (!isWrittenIn(locale)) report([...path, locale], 'missing-language', `not written in ${locale}`)
  }
}

function questionGaps(
  path: Gap['path'],
  { question: id, answers, otherwise }: Extract<TreeContentNode, { question: string }>,
  { content, bank, report }: Around,
) {
  const question = bank.questions.get(id)
  if (!question) {
    const hint = didYouMean(id, bank.questions.keys())
    report(path, 'unknown-question', `there is no question "${id}"${hint}`, { missing: id })
    return
  }
  const known = question.answers.map((answer) => answer.id)
  for (const answer of Object.keys(answers)) {
    if (known.includes(answer)) continue
    report([...path, 'answers', answer], 'unknown-answer', `"${id}" has no answer "${answer}"`, { missing: answer })
  }
  if (Object.keys(answers).length === 0 && otherwise === undefined) {
    report(path, 'dead-end', 'nothing leads on from here')
  } else {
    for (const answer of known) {
      if (answers[answer] === undefined && otherwise === undefined)
        report([...path, 'answers', answer], 'no-way-on', `the answer ${answer} leads nowhere`)
    }
  }
  if (isNarrower(question.audience, content.audience))
    report(path, 'leak', `"${id}" is not for everyone who walks here`)
  const isWrittenIn = (locale: Locale) =>
    Boolean(question.texts[locale]?.text) && question.answers.every(({ texts }) => texts[locale])
  speaks(path, isWrittenIn, report)
}

function solutionGaps(path: Gap['path'], id: string, { content, bank, report }: Around) {
  const found = [...bank.problems.values()].flatMap((problem) =>
    problem.solutions.filter(isWritten).flatMap((solution) => (solution.id === id ? [{ problem, solution }] : [])),
  )[0]
  if (!found) {
    report(path, 'unknown-solution', `no published problem writes the solution "${id}"`, { missing: id })
    return
  }
  const { problem, solution } = found
  const audience: Audience = solution.audience === 'customer' ? 'public' : solution.audience
  if ([audience, problem.audience].some((each) => isNarrower(each, content.audience)))
    report(path, 'leak', `"${id}" is not for everyone who walks here`)
  speaks(path, (locale) => Boolean(solution.texts[locale]?.title && solution.texts[locale]?.steps), report)
}

function instructionGaps(path: Gap['path'], { instruction }: Instruction, report: Report) {
  speaks(path, (locale) => Boolean(instruction[locale]?.title && instruction[locale]?.steps), report)
  for (const locale of locales) {
    for (const { line, code, message } of textGaps(instruction[locale]?.steps ?? ''))
      report([...path, 'instruction', locale, 'steps'], code, message, { line })
  }
}

function subTreeGaps(path: Gap['path'], id: string, { content, bank, report }: Around) {
  const tree = bank.trees.get(id)
  if (!tree) {
    report(path, 'unknown-tree', `there is no published tree "${id}"${didYouMean(id, bank.trees.keys())}`, {
      missing: id,
    })
  } else if (isNarrower(tree.audience, content.audience)) {
    report(path, 'leak', `the tree "${id}" is not for everyone who walks here`)
  }
}
