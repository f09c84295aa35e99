import { connect } from 'node:net'

/** Sends bytes as they are, and answers with the status line's code, the headers' text and the body. */
export function rawRequest(baseURL: string, text: string): Promise<{ status: number; head: string; body: string }> {
  const { hostname, port } = new URL(baseURL)
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setTimeout(10_000, () => socket.destroy(new Error(`No answer to ${JSON.stringify(text.slice(0, 80))}`)))
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const end = said.indexOf('\r\n\r\n')
      resolve({ status: Number(said.split(' ')[1]), head: said.slice(0, end), body: said.slice(end + 4) })
    })
  })
}

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

export const requestText = (baseURL: string, { method = 'GET', path = '/', headers = {}, body = '' }: Sent) => {
  const all = {
    Host: new URL(baseURL).host,
    Connection: 'close',
    ...(body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}

/** A multipart body with the boundary XX. */
export const multipart = (fields: [string, string][]) =>
  `${fields.map(([name, value]) => `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--XX--\r\n`

export const multipartType = { 'Content-Type': 'multipart/form-data; boundary=XX' }

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The hidden fields with which the sign-in form names its action, as a browser without script would send them. */
export async function signInFields(baseURL: string): Promise<[string, string][]> {
  const page = await (await fetch(`${baseURL}/sign-in`)).text()
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes('name="password"')) ?? ''
  return [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(
    ([, name = '', value = '']) => [unescaped(name), unescaped(value)],
  )
}
