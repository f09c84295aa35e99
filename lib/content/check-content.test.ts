import { describe, expect, test } from 'vitest'
import { aFolder, aProblemFile, smallBank, swapped } from '@/tests/support/small-bank'
import { checkContent } from './check-content'
import { ContentError, faultLine } from './content-fault'

const services = 'services.yaml'
const questions = 'questions/printing.yaml'
const english = 'problems/printing/cartridge-empty.en.md'
const turkish = 'problems/printing/cartridge-empty.tr.md'
const tree = 'trees/prints-nothing.yaml'
const request = 'requests/new-printer.yaml'

async function faultsOf(changes: Record<string, string | undefined>): Promise<string[]> {
  try {
    await checkContent(await aFolder(changes))
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(faultLine)
    throw error
  }
}

test('the small bank is good', async () => {
  expect(await faultsOf({})).toEqual([])
})

describe('each fault is named with file, line and advice', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    ['an unknown key', swapped(english, 'prior:', 'priority:'), `${english}:5: unknown key "priority": write one of`],
    [
      'a missing key',
      swapped(english, 'prior: common\n', ''),
      `${english}:2: "prior" is missing: write common | occasional | rare`,
    ],
    [
      'a word that is no likelihood',
      swapped(english, 'usually }\nsolutions', 'often }\nsolutions'),
      `${english}:9: "blank" is "often": write always | usually`,
    ],
    [
      'an unknown question',
      swapped(english, '  output:', '  outptu:'),
      `${english}:9: there is no question "outptu" (did you mean "output"?)`,
    ],
    [
      'an unknown answer',
      swapped(english, 'blank: usually', 'blanc: usually'),
      `${english}:9: "output" has no answer "blanc": write one of nothing, blank, fine`,
    ],
    [
      'contradictory words',
      swapped(english, 'blank: usually', 'blank: always, fine: sometimes'),
      `${english}:9: output: "blank: always" leaves nothing`,
    ],
    [
      'the built-in question',
      swapped(english, '  output: { blank:', '  service: { printing:'),
      `${english}:9: the question "service" is built in`,
    ],
    [
      'an error code that stands twice',
      swapped(english, 'symptoms:', 'errorCodes: [E-30, e-30]\nsymptoms:'),
      `${english}:8: "e-30" stands twice in errorCodes: keep one`,
    ],
    [
      'work on site that a customer would do',
      swapped(english, 'minutes: 5, ', 'minutes: 5, onSite: true, '),
      `${english}:11: "replace-cartridge" says "onSite": its audience must be staff or level2`,
    ],
    [
      'an undo of which nothing is written',
      swapped(english, '1. Do it.', '1. Do it.\n\n### Undo'),
      `${english}:23: nothing stands under this heading`,
    ],
    [
      'HTML in a proof',
      swapped(english, '1. Do it.', '1. Do it.\n\n### Proof\nA page.\n<b>Ok</b>'),
      `${english}:25: HTML is not shown`,
    ],
    ['no keywords', swapped(english, '[cartridge empty]', '[]'), `${english}:4: "keywords" has too few entries`],
    [
      'minutes beyond what is sensible',
      swapped(english, 'minutes: 5', 'minutes: 900'),
      `${english}:11: "minutes" is 900: write at most 240`,
    ],
    [
      'no answers',
      swapped(questions, '  answers: yes-no\n', ''),
      `${questions}:9: "answers" is missing: write yes-no | text or a list`,
    ],
    ['a solution without minutes', swapped(english, 'minutes: 5, ', ''), `${english}:11: minutes are missing`],
    [
      'a dangling use',
      swapped(
        english,
        '  replace-cartridge:',
        '  restart-spoler: { uses: true, success: rarely }\n  replace-cartridge:',
      ),
      `${english}:11: no problem writes the solution "restart-spoler" (did you mean "restart-spooler"?)`,
    ],
    [
      'a solution without a section',
      swapped(english, '## Solution replace-cartridge: Mend it\n1. Do it.\n', ''),
      `${english}:11: the solution "replace-cartridge" has no section`,
    ],
    [
      'a section without a solution',
      swapped(english, '## Solution replace-cartridge:', '## Solution other:'),
      `${english}:20: the front matter of ${english} lists no solution "other"`,
    ],
    [
      'steps that are no list',
      swapped(english, '1. Do it.', 'Do it.'),
      `${english}:20: the solution "replace-cartridge" has no steps`,
    ],
    [
      'an unknown section',
      swapped(english, '## Cause', '## Reason'),
      `${english}:17: "Reason" is no section of a problem`,
    ],
    [
      'a missing section',
      swapped(turkish, '## Neden\nÖyle işte.\n', ''),
      `${turkish}:1: the section "## Neden" is missing`,
    ],
    [
      'text above the sections',
      swapped(english, '## Symptoms', 'Hello.\n\n## Symptoms'),
      `${english}:14: this text belongs to no section`,
    ],
    ['raw HTML', swapped(english, 'It is simply so.', 'It is\n<b>so</b>.'), `${english}:19: HTML is not shown`],
    [
      'a script as a link',
      swapped(english, 'It is simply so.', '[so](javascript:alert)'),
      `${english}:18: the link "javascript:alert" must begin with`,
    ],
    [
      'a picture from elsewhere',
      swapped(english, 'It is simply so.', '![so](https://elsewhere.example/a.png)'),
      `${english}:18: the image`,
    ],
    [
      'an open block of code',
      swapped(english, '1. Do it.', '1. Do it.\n\n```\ncode'),
      `${english}:21: a block of code is not closed`,
    ],
    ['no front matter', { [english]: 'Hello.' }, `${english}:1: there is no front matter`],
    ['a missing language', { [turkish]: undefined }, `${english}:1: the language "tr" is missing: add ${turkish}`],
    [
      'structure in both languages',
      swapped(turkish, 'summary:', 'prior: rare\nsummary:'),
      `${turkish}:1: ${english} already carries the structure`,
    ],
    [
      'a workaround that is a solution elsewhere',
      swapped(turkish, '## Çözüm ', '## Geçici çözüm '),
      `${turkish}:13: "replace-cartridge" is a solution in ${english}`,
    ],
    [
      'an unknown service folder',
      { 'problems/pritning/x.en.md': aProblemFile({ title: 'X', answer: 'fine', solution: 'x' }) },
      'problems/pritning/x.en.md:1: the language "tr" is missing',
    ],
    [
      'a solution written twice',
      bothSolutions(),
      'problems/network/wifi-off.en.md:11: "replace-cartridge" is already written in cartridge-empty',
    ],
    [
      'a bad file name',
      { 'problems/printing/Wrong Name.md': 'x' },
      'problems/printing/Wrong Name.md:1: the name does not fit',
    ],
    ['a file that nothing reads', { 'tree/x.yaml': 'x' }, 'tree/x.yaml:1: nothing reads this file'],
    ['broken YAML', swapped(questions, '{ en: What comes out?', '{ en: What: comes out?'), `${questions}:2:`],
    [
      'a question id twice',
      swapped(questions, '- id: connected', '- id: output'),
      `${questions}:9: the question "output" is already in ${questions}:1`,
    ],
    [
      'an answer twice',
      swapped(questions, 'id: blank', 'id: nothing'),
      `${questions}:5: the answer "nothing" is listed twice`,
    ],
    [
      'a usual answer that is none of the answers',
      swapped(questions, 'answers: yes-no', 'answers: yes-no\n  usual: yess'),
      `${questions}:12: the usual answer "yess" is none of the answers (did you mean "yes"?)`,
    ],
    [
      'one answer only',
      swapped(questions, 'answers: yes-no', 'answers: [{ id: yes, text: { en: Yes, tr: Evet } }]'),
      `${questions}:11: "answers" has too few entries: write at least 2`,
    ],
    [
      'a text in one language',
      swapped(questions, '{ en: Look at the tray., tr: Tepsiye bakın. }', '{ en: Look at the tray. }'),
      `${questions}:7: "tr" is missing: write a text`,
    ],
    [
      'an id with capitals',
      swapped(questions, 'id: connected', 'id: isConnected'),
      `${questions}:9: "isConnected" is no id`,
    ],
    ['an icon that is no name', swapped(services, 'icon: wifi', 'icon: Wi Fi'), `${services}:2: "Wi Fi" is no id`],
    ['a cycle in a tree', swapped(tree, 'failed: d', 'failed: a'), `${tree}:8: one can come back to a`],
    ['a node that nothing reaches', swapped(tree, 'otherwise: g', 'otherwise: e'), `${tree}:14: no way leads to g`],
    [
      'an answer without a way on',
      swapped(tree, ', otherwise: g', ', unknown: g'),
      `${tree}:8: the answer fine leads nowhere`,
    ],
    ['a way to nowhere', swapped(tree, 'failed: d', 'failed: z'), `${tree}:9: there is no node z`],
    [
      'a solution in a tree that nobody writes',
      swapped(tree, 'solution: switch-on-wifi', 'solution: nobody'),
      `${tree}:15: there is no solution nobody`,
    ],
    ['a tree without a node', smallTree(), `${tree}:7: a tree needs a node`],
    [
      'a tree under another name',
      { [tree]: undefined, 'trees/other.yaml': smallBank[tree] },
      'trees/other.yaml:1: the id "prints-nothing" must be the file\'s name',
    ],
    [
      'choices of a text field',
      swapped(request, 'type: text', 'type: choice'),
      `${request}:7: choices belong to "type: choice"`,
    ],
    [
      'a request of an unknown service',
      swapped(request, 'service: printing', 'service: prining'),
      `${request}:2: there is no service "prining" (did you mean "printing"?)`,
    ],
    ['no service catalogue', { [services]: undefined }, `${services}:1: the service catalogue is missing`],
  ])('%s', async (_, changes, expected) => {
    const faults = await faultsOf(changes)
    expect(
      faults.filter((fault) => fault.startsWith(expected)),
      faults.join('\n'),
    ).toHaveLength(1)
  })
})

function bothSolutions() {
  const file = (path: string) => (smallBank[path] ?? '').replaceAll('switch-on-wifi', 'replace-cartridge')
  return {
    'problems/network/wifi-off.en.md': file('problems/network/wifi-off.en.md'),
    'problems/network/wifi-off.tr.md': file('problems/network/wifi-off.tr.md'),
    [tree]: (smallBank[tree] ?? '').replace('solution: switch-on-wifi', 'solution: restart-spooler'),
  }
}

function smallTree() {
  return { [tree]: (smallBank[tree] ?? '').replace(/nodes:\n[\s\S]*$/, 'nodes: {}\n') }
}

test('all faults of a folder are named at once, in the order of files and lines', async () => {
  const faults = await faultsOf({
    ...swapped(english, 'prior: common', 'prior: often'),
    ...swapped(request, 'type: text', 'type: photo'),
  })
  expect(faults).toEqual([
    `${english}:5: "prior" is "often": write common | occasional | rare`,
    `${request}:7: "type" is "photo": write text | longText | date | choice`,
  ])
})

test('a broken question is one fault, not one for everything that refers to it', async () => {
  expect(await faultsOf(swapped(questions, 'minutes: 1\n', 'minutes: 100\n'))).toEqual([
    `${questions}:8: "minutes" is 100: write at most 30`,
  ])
})
