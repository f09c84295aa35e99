/** One thing an author has to mend: where, what is wrong, and what to write instead. */
export type ContentFault = { file: string; line: number; message: string }

export const faultLine = ({ file, line, message }: ContentFault): string => `${file}:${line}: ${message}`

/** Content that must not be imported; `faults` names every place to mend. */
export class ContentError extends Error {
  readonly faults: ContentFault[]
  constructor(faults: ContentFault[]) {
    super(faults.map(faultLine).join('\n'))
    this.name = 'ContentError'
    this.faults = faults
  }
}

/** In the order of files and lines, each once. */
export function sortedFaults(faults: ContentFault[]): ContentFault[] {
  const unique = new Map(faults.map((fault) => [faultLine(fault), fault]))
  return [...unique.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
