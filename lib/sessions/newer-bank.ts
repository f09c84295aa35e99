import type { Actor } from '@/lib/auth/policy'
import type { Step } from '@/lib/diagnosis/next-step'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { engineStep } from './engine-step'
import { isRunning, type StoredDiagnosis } from './stored-diagnosis'

const nameOf = (step: Step): string => {
  if (step.kind === 'ask') return `ask ${step.question}`
  if (step.kind === 'handOver') return step.kind
  return `${step.kind} ${'solution' in step ? step.solution : step.instruction}`
}

/** The newest bank, where it would lead a running diagnosis on to another step; null where nothing is gained by moving. */
export async function newerBank(diagnosis: StoredDiagnosis, step: Step, actor: Actor | null): Promise<number | null> {
  const newest = await currentBank()
  if (newest <= diagnosis.bank || !isRunning(diagnosis)) return null
  const there = engineStep(await readBank(newest), diagnosis, actor)
  return nameOf(there) === nameOf(step) ? null : newest
}
