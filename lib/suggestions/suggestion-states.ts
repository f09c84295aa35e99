import { type Actor, can } from '@/lib/auth/policy'

export const suggestionStates = ['idea', 'planned', 'done', 'declined'] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** From an idea to a decision with a reason, and to its being done; what was decided can be decided anew. */
export const suggestionSteps = {
  plan: { from: ['idea', 'declined'], to: 'planned', needsReason: true },
  decline: { from: ['idea', 'planned'], to: 'declined', needsReason: true },
  finish: { from: ['planned'], to: 'done', needsReason: false },
} satisfies Record<string, { from: SuggestionState[]; to: SuggestionState; needsReason: boolean }>

export type SuggestionStep = keyof typeof suggestionSteps

export const openSteps = (actor: Actor, state: SuggestionState): SuggestionStep[] =>
  can(actor, 'suggestion.decide', null)
    ? (Object.keys(suggestionSteps) as SuggestionStep[]).filter((step) => {
        const from: readonly SuggestionState[] = suggestionSteps[step].from
        return from.includes(state)
      })
    : []
