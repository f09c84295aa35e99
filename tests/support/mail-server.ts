import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Received = { to: string[]; source: string }

/** A real mail server that keeps what it gets; `refuse` answers each mail instead. */
export async function aMailServer(refuse?: () => number | null) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const responseCode = refuse?.()
        if (responseCode) return done(Object.assign(new Error('no'), { responseCode }))
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const settings = {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Help <help@test.example>',
    site: 'https://help.test.example',
  }
  return { received, settings }
}
