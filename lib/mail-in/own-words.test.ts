import { expect, test } from 'vitest'
import { ownWords } from './own-words'

test.each([
  [
    'Still broken.\n\nOn Mon, 2 Mar 2026 at 12:00, Help desk <help@desk.example> wrote:\n> Does it work?',
    'Still broken.',
  ],
  ['Still broken.\r\n\r\nOn Mon, 2 Mar 2026 at 12:00, Help desk\r\n<help@desk.example> wrote:\r\n> x', 'Still broken.'],
  ['Hâlâ bozuk.\n\n2 Mar 2026 Pzt, 12:00 tarihinde Yardım <help@desk.example> şunu yazdı:\n> x', 'Hâlâ bozuk.'],
  ['Works\n-----Original Message-----\nFrom: x', 'Works'],
  ['Works\n> quoted\n>\n', 'Works'],
  ['Works\n-- \nClara Brandt', 'Works'],
  ['It says:\n> error 5\nWhat now?', 'It says:\n> error 5\nWhat now?'],
  ['> only quoted', '> only quoted'],
  ['On Monday it broke again.\nPlease help.', 'On Monday it broke again.\nPlease help.'],
])('of %j is kept %j', (text, own) => {
  expect(ownWords(text)).toBe(own)
})
