const marker = /^(?:\d{1,3}[.)]|[-*•])\s+/

/** What was typed one step a line, as a numbered list; numbers and bullets that were typed count as nothing. */
export function numberedSteps(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(marker, ''))
    .filter((line) => line !== '')
    .map((line, index) => `${index + 1}. ${line}`)
    .join('\n')
}
