import type { Locale } from '@/lib/messages/locale'

/** Text that people or clients sent, for use between tags and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const style = `:root{color-scheme:light dark}
body{font:1.0625rem/1.55 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:0 1.25rem;border:0;border-radius:.75rem;background:#0b6e5f;color:#fff}
blockquote{margin:0 0 1rem;padding:.75rem 1rem;border:1px solid;border-radius:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}`

type Page = { locale: Locale; title: string; body: string; nonce: string }

/** A page that depends on nothing: no database, no script, no file. `body` is markup. */
export const plainPage = ({ locale, title, body, nonce }: Page): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Knownfix</title><style nonce="${nonce}">${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`

/** What such a page may do: look like this, and send its form home. */
export const plainPagePolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
