import { receiveMail } from './receive-mail'

const lines = [
  'From: Clara Brandt <customer@demo.example>',
  'To: help@demo.example',
  'Subject: Scanner at the gate',
  'Message-ID: <demo-gate-scanner@demo.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="demo"',
  '',
  '--demo',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello,',
  '',
  'the hand scanner at gate 4 beeps, but nothing arrives in the delivery list. The other gates are fine.',
  '',
  'Clara',
  '--demo',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Hello,</p><p>the hand scanner at <b>gate 4</b> beeps, but nothing arrives in the delivery list.',
  'The other gates are fine.</p><p>Clara</p><img src="https://tracker.example/pixel.gif" alt="Nordwind Logistics">',
  '--demo--',
  '',
]

/** A mail that somebody of the demo has sent: a call of which nobody has said yet what kind it is. The same again adds nothing. */
export const seedDemoMail = (now: Date) => receiveMail(Buffer.from(lines.join('\r\n')), now)
