import type { Notice } from './notice'

export type TemplateKind = Notice['kind']
export type TemplateWords = { title: string; text: string }

/** What a template may name; everything else in braces is a slip. */
export const placeholders = ['number', 'title'] as const

/** A word in braces that nothing stands for; null where there is none. */
export const unknownPlaceholder = (template: string): string | null =>
  [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => !(placeholders as readonly string[]).includes(name)) ?? null

/** A template with its placeholders filled in. */
export const fillTemplate = (template: string, values: { number: string; title: string }): string =>
  template.replace(/\{(number|title)\}/g, (_, name: 'number' | 'title') => values[name])
