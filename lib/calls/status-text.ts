/** What stands in braces in a template. */
export const placeholders = ['name', 'number', 'title', 'agent'] as const
export type Placeholder = (typeof placeholders)[number]

/** The template's words with what is known of the call. What is written into it is never read as a placeholder itself. */
export const statusText = (text: string, known: Record<Placeholder, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    (placeholders as readonly string[]).includes(name) ? known[name as Placeholder] : whole,
  )

/** What stands in braces and means nothing: it would be sent as it is. */
export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(placeholders as readonly string[]).includes(name))
