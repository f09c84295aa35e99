import type { ProblemContent } from './problem-content'
import type { QuestionContent } from './question-content'
import type { RequestContent } from './request-content'
import type { ServiceContent } from './service-content'
import type { TreeContent } from './tree-content'

/** Everything that a bank is made of, by kind and id. */
export type BankContent = {
  services: Map<string, ServiceContent>
  questions: Map<string, QuestionContent>
  problems: Map<string, ProblemContent>
  trees: Map<string, TreeContent>
  requests: Map<string, RequestContent>
}

export type ContentKind = 'service' | 'question' | 'problem' | 'tree' | 'request'

export const emptyBank = (): BankContent => ({
  services: new Map(),
  questions: new Map(),
  problems: new Map(),
  trees: new Map(),
  requests: new Map(),
})
