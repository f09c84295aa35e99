const starts = [
  /^\s*On .{5,200} wrote:\s*$/,
  /^\s*.{5,200} tarihinde .{0,200}(?:yazdı|şunları yazdı):\s*$/,
  /^\s*-{2,} ?(?:Original Message|Orijinal (?:İleti|Mesaj)|Özgün İleti|Forwarded message|İletilen ileti) ?-{2,}\s*$/i,
  /^\s*_{10,}\s*$/,
  /^-- $/,
]

/** "On … wrote:" may be broken over two lines. */
const isStart = (line: string, next = ''): boolean =>
  starts.some(
    (start) => start.test(line) || (/^\s*(?:On|\d)/.test(line) && !line.endsWith(':') && start.test(`${line} ${next}`)),
  )

/** What somebody wrote in a reply, without what their program quoted below it. All of it, where nothing would be left. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const cut = lines.findIndex((line, index) => isStart(line, lines[index + 1]))
  const kept = cut < 0 ? lines : lines.slice(0, cut)
  while (kept.length > 0 && /^\s*(?:>.*)?$/.test(kept.at(-1) ?? '')) kept.pop()
  const own = kept.join('\n').trim()
  return own === '' ? text.trim() : own
}
