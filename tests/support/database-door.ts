import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A door in front of a database. Shut, it ends what goes through it and lets nobody in, as a stopped server does. */
export async function aDatabaseDoor(databaseUrl: string) {
  const behind = new URL(databaseUrl)
  const through = new Set<Socket>()
  let isShut = false
  const server = createServer((client) => {
    if (isShut) return client.destroy()
    const database = connect(Number(behind.port), behind.hostname)
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      through.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => through.delete(from) && to.destroy())
      from.pipe(to)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.toString(),
    shut: () => {
      isShut = true
      for (const socket of through) socket.destroy()
    },
    open: () => {
      isShut = false
    },
    end: () => server.close(),
  }
}
