/** What a use case answers: a value, or a refusal with a code whose words stand beside the action. Faults are thrown. */
export type Result<Value, Code extends string> = { ok: true; value: Value } | { ok: false; code: Code }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refuse = <Code extends string>(code: Code): { ok: false; code: Code } => ({ ok: false, code })
