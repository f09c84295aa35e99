/** What everything begins with that a browser keeps of unsaved writing. Apart from the rest, since every page has it. */
export const keptPrefix = 'knownfix:'
