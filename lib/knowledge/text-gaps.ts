import type { GapCode } from './gap'
import { nodesIn, parseMarkdown } from './markdown'
import { readPictureAddress } from './picture-address'

type TextGap = { line: number; code: GapCode; message: string }

const ownAddress = /^(\/(?!\/)|#|[\w.-]+(\/|$)|\.\/)/
const linkAddress = /^(https?:|mailto:|tel:)/i

/** Without one of these signs a text holds no HTML, heading, link or image; most hold none, and parsing is dear. */
const worthParsing = /[<#]|```|~~~|\]\(|\]:|^[ \t]*(=+|-+)[ \t]*$/m

/** What a Markdown text of the bank must not hold; lines are counted from 1. */
export function textGaps(text: string): TextGap[] {
  const gaps: TextGap[] = []
  if (!worthParsing.test(text)) return gaps
  for (const node of nodesIn(parseMarkdown(text).children)) {
    const line = node.position?.start.line ?? 1
    const report = (code: GapCode, message: string) => {
      // One pair of tags is one fault.
      if (!gaps.some((gap) => gap.line === line && gap.code === code)) gaps.push({ line, code, message })
    }
    if (node.type === 'html') {
      report(
        'raw-html',
        `HTML is not shown: write Markdown, or put ${JSON.stringify(node.value.slice(0, 40))} in backticks`,
      )
    }
    if (node.type === 'heading' && node.depth < 3) {
      report('section-heading', 'headings of level 1 and 2 are for sections: write "###" inside a text')
    }
    if (
      (node.type === 'link' || node.type === 'definition') &&
      !linkAddress.test(node.url) &&
      !ownAddress.test(node.url)
    ) {
      report('unsafe-link', `the link "${node.url}" must begin with https://, mailto:, tel: or /`)
    }
    if (node.type === 'image' && !readPictureAddress(node.url)) {
      report(
        'remote-image',
        `the image "${node.url}" must be part of this content (/api/pictures/…), not of another site`,
      )
    }
  }
  const last = parseMarkdown(`${text}\n\n## end`).children.at(-1)
  if (last?.type !== 'heading') {
    gaps.push({
      line: 1,
      code: 'unclosed',
      message: 'a block of code is not closed: end it with the line that began it',
    })
  }
  return gaps
}
