/** The single keys of a call's page. Each is said where it leads, by `data-key`, and listed by `?` where that is there. */
export const callKeys = {
  take: 't',
  resume: 'o',
  resolve: 'r',
  handOver: 'p',
  refuse: 'x',
  askProvider: 'a',
  assign: 'g',
  wait: 'h',
  classify: 'e',
  write: 'w',
  contact: 'l',
  callBack: 'b',
  files: 'f',
  undo: 'u',
  back: 'q',
} as const

export type CallKey = keyof typeof callKeys
