declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  type Message = { raw: string; flags?: string[] }
  type Folders = Record<string, { messages: Message[] }>

  export default function hoodiecrow(options: { plugins?: string[]; storage: Folders }): {
    listen: (port: number, host: string, done: () => void) => void
    close: (done: () => void) => void
    server: Server
    folders: Record<string, { messages: { flags: string[] }[] }>
  }
}
