import type { HistoryItem } from '@/lib/diagnosis/history'
import type { DiagnosisEvent, TriedResult } from './events'

export type TakenStep =
  | { kind: 'question'; question: string; answer: string | null; value?: string | undefined }
  | { kind: 'solution'; solution: string; result: TriedResult }
  | { kind: 'instruction'; instruction: string; result: TriedResult }

const evidence = new Set(['reported', 'hint', 'answered', 'tried', 'followed', 'leftTree'])

const isEvidence = (event: DiagnosisEvent): event is Extract<DiagnosisEvent, HistoryItem> => evidence.has(event.kind)

/** What the engine replays: everything that says something about the problem, in the order it happened. */
export const historyOf = (events: DiagnosisEvent[]): HistoryItem[] => events.filter(isEvidence)

/**
 * The steps a person has taken, each once, in the order they first came to them: an answer that was changed
 * later keeps its place and shows what was said last.
 */
export function takenSteps(events: DiagnosisEvent[]): TakenStep[] {
  const steps = new Map<string, TakenStep>()
  for (const event of events) {
    if (event.kind === 'answered') {
      const { question, answer, value } = event
      steps.set(`question:${question}`, { kind: 'question', question, answer, ...(value ? { value } : {}) })
    } else if (event.kind === 'tried') {
      steps.set(`solution:${event.solution}`, { kind: 'solution', solution: event.solution, result: event.result })
    } else if (event.kind === 'followed') {
      const { instruction, result } = event
      steps.set(`instruction:${instruction}`, { kind: 'instruction', instruction, result })
    }
  }
  return [...steps.values()]
}

/** The latest note for the agent, or null. */
export const latestNote = (events: DiagnosisEvent[]) =>
  events.reduce<Extract<DiagnosisEvent, { kind: 'noted' }> | null>(
    (last, event) => (event.kind === 'noted' ? event : last),
    null,
  )

/** The solution that the person says has fixed it, or null while nothing has. */
export function solvedBy(events: DiagnosisEvent[]): string | null {
  const solved = takenSteps(events).filter((step) => step.kind === 'solution' && step.result === 'solved')
  const last = solved.at(-1)
  return last?.kind === 'solution' ? last.solution : null
}

const isSolved = (events: DiagnosisEvent[]) =>
  takenSteps(events).some((step) => step.kind !== 'question' && step.result === 'solved')

export type Outcome = 'solvedStated' | 'solvedImplied' | 'unknown' | 'called' | 'calledAfterSolved'

/** Five different things that are never added up: what the events say of how it ended. */
export function outcomeOf(events: DiagnosisEvent[]): Outcome {
  const called = events.findIndex((event) => event.kind === 'called')
  if (called >= 0) {
    const saidSolved = events.slice(0, called).some((event) => 'result' in event && event.result === 'solved')
    return saidSolved ? 'calledAfterSolved' : 'called'
  }
  return isSolved(events) ? 'solvedStated' : 'unknown'
}

/** The service a diagnosis is about: what the person answered last, else what it began with. */
export function serviceSaid(events: DiagnosisEvent[], begunWith: string | null): string | null {
  const answer = events.findLast(
    (event) => event.kind === 'answered' && event.question === 'service' && event.answer !== null,
  )
  return answer?.kind === 'answered' ? answer.answer : begunWith
}
