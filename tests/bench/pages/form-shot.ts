import type { Shot } from './load'

const boundary = 'knownfix-bench-form'

const part = ([name, value]: [string, string]) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** A form as a browser without script sends it. */
export const formShot = (path: string, fields: [string, string][], headers: Record<string, string>): Shot => ({
  method: 'POST',
  path,
  headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
  body: Buffer.from(`${fields.map(part).join('')}--${boundary}--\r\n`),
})
