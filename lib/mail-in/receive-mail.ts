import { createHash } from 'node:crypto'
import { type Attachment, simpleParser } from 'mailparser'
import { attachMailed } from '@/lib/attachments/attach-mailed'
import { noteUndelivered } from '@/lib/calls/note-undelivered'
import { openFromOutside } from '@/lib/calls/open-from-outside'
import { partById, writeAsProvider } from '@/lib/calls/part-answers'
import { writeMessage } from '@/lib/calls/write-message'
import { env } from '@/lib/env'
import { ownWords } from './own-words'
import { countCallsOf, findCallId, findSender, findThread, keepMail, saveVerdict, tellUnknown } from './store'
import { tokensIn } from './thread-token'
import { type Headers, isFinalBounce, machineVerdict, type Verdict } from './verdict'

const longestText = 8000
const longestHtml = 200_000
const hourMs = 3_600_000
/** More new calls than this from one address within an hour are a machine's. */
const mostCallsAnHour = 20

type Files = { name: string; bytes: Uint8Array }[]
type Letter = {
  key: string
  from: string
  subject: string
  text: string
  html: string | null
  headers: Headers
  files: Files
}
type Outcome = { verdict: Verdict; callNumber: number | null }

/** Reads a mail as it was sent (RFC 5322). */
async function readLetter(raw: Buffer): Promise<Letter> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true })
  const headers = new Map(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1)]))
  const identity = mail.messageId ?? raw
  return {
    key: createHash('sha256').update(identity).digest('hex'),
    from: (mail.from?.value[0]?.address ?? '').toLowerCase().slice(0, 254),
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 160),
    text: (mail.text ?? '').replaceAll('\0', '').trim().slice(0, longestText),
    html: mail.html ? mail.html.replaceAll('\0', '').slice(0, longestHtml) : null,
    headers,
    files: filesOf(mail.attachments),
  }
}

/** What was attached comes before what is shown within the text, where signatures put their pictures. */
const filesOf = (attachments: Attachment[]): Files =>
  [...attachments]
    .sort((a, b) => Number(Boolean(a.related)) - Number(Boolean(b.related)))
    .map(({ filename, content }) => ({ name: filename ?? '', bytes: content }))

const addressHeaders = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to']

const threadOf = ({ headers }: Letter) =>
  findThread(
    tokensIn(
      addressHeaders.map((name) => headers.get(name) ?? '').join(' '),
      `${headers.get('in-reply-to') ?? ''} ${headers.get('references') ?? ''}`,
    ),
  )

/**
 * Takes a mail in, once: a reply becomes a message on its call or in its provider's thread, a new one from somebody we
 * know becomes a call. What machines sent is kept and nothing is made of it.
 */
export async function receiveMail(raw: Buffer, now: Date): Promise<Outcome> {
  const letter = await readLetter(raw)
  const { headers, files: _, ...kept } = letter
  const { id, verdict, callNumber } = await keepMail({ ...kept, receivedAt: now })
  if (verdict !== 'received') return { verdict, callNumber }
  const { MAIL_IN_ADDRESS: own, MAIL_FROM: from = '' } = env()
  const machine = machineVerdict(headers, letter.from, [own ?? '', /<([^>]+)>/.exec(from)?.[1] ?? from])
  const outcome = machine
    ? { verdict: machine, callNumber: machine === 'bounce' ? await noteBounce(raw, letter.key, id, now) : null }
    : await takeUp(letter, id, now)
  await saveVerdict(id, outcome.verdict, outcome.callNumber)
  return outcome
}

/** Notes on the call that its mail came back, by the token of that mail. Answers with the number of the call. */
async function noteBounce(raw: Buffer, key: string, mail: string, now: Date): Promise<number | null> {
  const report = raw.toString('latin1')
  const thread = isFinalBounce(report) ? await findThread(tokensIn(report, report)) : null
  const part = thread?.partId ? await partById(thread.partId) : null
  const number = part?.call.number ?? thread?.call?.number ?? null
  const to = part?.provider.email ?? thread?.person?.email
  const callId = number === null ? null : await findCallId(number)
  const isColleague = !part && thread?.person?.role !== 'customer'
  if (callId !== null && to) await noteUndelivered({ callId, key: `mail:${key}`, to, isColleague, mail }, now)
  return number
}

async function takeUp(letter: Letter, mailId: string, now: Date): Promise<Outcome> {
  const thread = await threadOf(letter)
  if (!thread) return newMail(letter, mailId, now)
  const refused: Outcome = { verdict: 'refused', callNumber: thread.call?.number ?? null }
  const key = `mail:${letter.key}`
  if (thread.partId !== null) {
    const part = await partById(thread.partId)
    const said = part && (await writeAsProvider(part, { key, text: wordsOf(letter) }, now))
    if (!part || !said?.ok) return refused
    await attachMailed({ key, callId: part.callId, byId: null, internal: true, part, files: letter.files }, now)
    return { verdict: 'providerMessage', callNumber: part.call.number }
  }
  const { call, person } = thread
  if (!call || !person || person.disabledAt !== null) return refused
  // Whoever has the address may answer, but it is said who did: a colleague in copy, or another address of theirs.
  const text = person.email === letter.from ? wordsOf(letter) : `${letter.from}:\n\n${wordsOf(letter)}`
  // What agents answer to their own notices is for colleagues: nothing goes to a caller by mistake.
  const internal = person.role !== 'customer'
  const said = await writeMessage(person, { key, number: call.number, text, internal, mail: mailId }, now)
  if (!said.ok) return refused
  await attachTo(said.value.number, { byId: person.id, internal }, letter, now)
  return { verdict: 'message', callNumber: said.value.number }
}

async function attachTo(number: number, by: { byId: string; internal: boolean }, { key, files }: Letter, now: Date) {
  const callId = await findCallId(number)
  if (callId !== null) await attachMailed({ ...by, key: `mail:${key}`, callId, files }, now)
}

const wordsOf = ({ text, subject }: Letter) => ownWords(text) || subject || '…'

async function newMail(letter: Letter, mailId: string, now: Date): Promise<Outcome> {
  const sender = letter.from === '' ? null : await findSender(letter.from)
  if (!sender?.organizationId) {
    if (letter.from !== '') await tellUnknown(letter.from, 'en', now)
    return { verdict: 'unknownSender', callNumber: null }
  }
  const since = new Date(now.getTime() - hourMs)
  if ((await countCallsOf(letter.from, since)) >= mostCallsAnHour) return { verdict: 'tooMany', callNumber: null }
  const { key, subject, text } = letter
  const caller = { ...sender, organizationId: sender.organizationId }
  const opened = await openFromOutside(
    caller,
    {
      ...{ key: `mail:${key}`, title: subject, text, notice: 'callFromMail' },
      origin: { channel: 'mail', mail: mailId },
    },
    now,
  )
  if (!opened.ok) return { verdict: 'refused', callNumber: null }
  await attachTo(opened.value.number, { byId: sender.id, internal: false }, letter, now)
  return { verdict: 'call', callNumber: opened.value.number }
}
