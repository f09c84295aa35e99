export type TemplateWords = { title: string; text: string }

/** A template with its placeholders filled in. */
export const fillTemplate = (template: string, values: { number: string; title: string }): string =>
  template.replace(/\{(number|title)\}/g, (_, name: 'number' | 'title') => values[name])
