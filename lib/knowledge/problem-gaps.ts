import type { Locale } from '@/lib/messages/locale'
import type { BankContent } from './bank-content'
import { didYouMean } from './closest'
import { contradiction } from './contradictory-words'
import { type Gap, gapsOf, type Report } from './gap'
import { isWritten, labelLists, type ProblemContent } from './problem-content'
import { serviceQuestionId } from './service-question'
import { partOf } from './solution-parts'
import { textGaps } from './text-gaps'

/** Where each solution of a bank is written. */
export type WrittenIn = Map<string, string[]>

export function whereWritten(problems: BankContent['problems']): WrittenIn {
  const writtenIn: WrittenIn = new Map()
  for (const [id, { solutions }] of problems) {
    for (const solution of solutions.filter(isWritten)) {
      writtenIn.set(solution.id, [...(writtenIn.get(solution.id) ?? []), id])
    }
  }
  return writtenIn
}

/** What is missing or dangling in one problem, seen in the bank that it belongs to. */
export function problemGaps(id: string, problem: ProblemContent, bank: BankContent, writtenIn: WrittenIn): Gap[] {
  const { gaps, report } = gapsOf('problem', id)
  const checkService = (service: string, path: Gap['path']) => {
    if (bank.services.has(service)) return
    report(path, 'unknown-service', `there is no service "${service}"${didYouMean(service, bank.services.keys())}`, {
      missing: service,
    })
  }
  checkService(problem.service, ['service'])
  problem.relatedServices.forEach((service, i) => {
    checkService(service, ['relatedServices', i])
  })
  labelGaps(problem, report)
  symptomGaps(problem, bank, report)
  solutionGaps(id, problem, writtenIn, report)
  writingGaps(problem, report)
  return gaps
}

function labelGaps(problem: ProblemContent, report: Report) {
  for (const list of labelLists) {
    const seen = new Set<string>()
    problem[list]?.forEach((label, i) => {
      const same = label.toLowerCase()
      if (seen.has(same)) report([list, i], 'listed-twice', `"${label}" stands twice in ${list}: keep one`)
      seen.add(same)
    })
  }
}

function symptomGaps({ symptoms }: ProblemContent, { questions }: BankContent, report: Report) {
  for (const [id, words] of Object.entries(symptoms)) {
    const path = ['symptoms', id]
    const question = questions.get(id)
    if (id === serviceQuestionId) {
      report(path, 'built-in-question', 'the question "service" is built in: name other services in relatedServices')
    } else if (!question) {
      report(path, 'unknown-question', `there is no question "${id}"${didYouMean(id, questions.keys())}`, {
        missing: id,
      })
    } else if (question.kind === 'text') {
      report(path, 'recorded-only', `"${id}" only records what is written: it says nothing about a problem`)
    } else {
      const answers = question.answers.map((answer) => answer.id)
      for (const answer of Object.keys(words)) {
        if (answers.includes(answer)) continue
        report(
          [...path, answer],
          'unknown-answer',
          `"${id}" has no answer "${answer}": write one of ${answers.join(', ')}`,
        )
      }
      const reason = contradiction(words, answers)
      if (reason) report(path, 'contradictory-words', `${id}: ${reason}`)
    }
  }
}

function solutionGaps(id: string, { solutions, original }: ProblemContent, writtenIn: WrittenIn, report: Report) {
  if (solutions.length === 0) report(['solutions'], 'no-solution', 'a problem needs at least one solution')
  const seen = new Set<string>()
  solutions.forEach((solution, i) => {
    const path = ['solutions', i]
    const others = (writtenIn.get(solution.id) ?? []).filter((problem) => problem !== id)
    if (seen.has(solution.id)) report(path, 'duplicate-solution', `the solution "${solution.id}" is listed twice`)
    seen.add(solution.id)
    if (!isWritten(solution)) {
      if (writtenIn.has(solution.id)) return
      const hint = didYouMean(solution.id, writtenIn.keys())
      report(path, 'unknown-solution', `no problem writes the solution "${solution.id}"${hint}`, {
        missing: solution.id,
      })
      return
    }
    if (others.length > 0) {
      const message = `"${solution.id}" is already written in ${others[0]}: write "uses: true" here, or choose another id`
      report(path, 'duplicate-solution', message)
    }
    if (solution.onSite && solution.audience === 'customer') {
      report(path, 'on-site-customer', `"${solution.id}" says "onSite": its audience must be staff or level2`)
    }
    const { title = '', steps = '' } = solution.texts[original] ?? {}
    if (title === '' || steps === '') {
      report([...path, 'texts', original], 'no-steps', `the solution "${solution.id}" needs a title and steps`)
    }
  })
}

function writingGaps({ texts, original, solutions }: ProblemContent, report: Report) {
  if (!texts[original]?.title) report(['texts', original, 'title'], 'no-title', 'the problem needs a title')
  const checkText = (path: Gap['path'], text: string) => {
    for (const { line, code, message } of textGaps(text)) report(path, code, message, { line })
  }
  for (const [locale, { symptoms, cause }] of Object.entries(texts)) {
    checkText(['texts', locale, 'symptoms'], symptoms)
    checkText(['texts', locale, 'cause'], cause)
  }
  solutions.forEach((solution, i) => {
    if (!isWritten(solution)) return
    for (const [locale, texts] of Object.entries(solution.texts)) {
      for (const part of ['steps', 'proof', 'undo'] as const) {
        const path = ['solutions', i, 'texts', locale, part]
        checkText(path, texts[part] ?? '')
        partGaps(path, texts[part] ?? '', locale as Locale, report)
      }
    }
  })
}

/** Under such a heading files keep a part of its own. */
function partGaps(path: Gap['path'], text: string, locale: Locale, report: Report) {
  text.split('\n').forEach((line, i) => {
    const heading = /^ {0,3}###\s+(.+?)\s*#*\s*$/.exec(line)?.[1]
    if (!heading || !partOf(heading, locale)) return
    report(path, 'part-heading', `"${heading}" is a part of its own: write it in its own field`, { line: i + 1 })
  })
}
