import en from '@/lib/messages/en/refusal.json'
import { type Locale, pickLocale } from '@/lib/messages/locale'
import tr from '@/lib/messages/tr/refusal.json'
import { escaped, plainPage } from './plain-page'

const words = { en, tr }

export type SentFields = [name: string, value: string][]

type Failed = { url: string; fields: SentFields | null; locale: string | null; nonce: string }

/**
 * The page in place of one that could not be made. Where a form was on its way, its fields come back: what was typed
 * to be read, everything to be sent again by one press. A form with a password is not repeated.
 */
export function failedPage({ url, fields, locale: language, nonce }: Failed): string {
  const locale = pickLocale(language)
  const { failed, unsaved, again, home } = words[locale]
  const page = (title: string, body: string) =>
    plainPage({ locale, title, nonce, body: `${body}<p><a href="/">${home}</a></p>` })
  if (!fields) return page(failed.title, `<p>${failed.text}</p><p><a href="${escaped(url)}">${again}</a></p>`)
  if (fields.some(isSecret))
    return page(unsaved.title, `<p>${failed.text}</p><p><a href="${escaped(url)}">${again}</a></p>`)
  return page(unsaved.title, `<p>${unsaved.text}</p>${typed(fields, locale)}${form(url, fields, again)}`)
}

const isSecret = ([name]: SentFields[number]) => /password|^current$/.test(name)

/** A person's own words are told from ids, numbers, choices and the framework's fields by looking like words. */
const isTyped = ([name, value]: SentFields[number]) =>
  !/^[$\d]/.test(name) && /\p{L}[^\n]*\s\S|\p{L}.*@/u.test(value) && !/^[[{]/.test(value)

function typed(fields: SentFields, locale: Locale): string {
  const texts = fields.filter(isTyped)
  if (texts.length === 0) return ''
  return `<h2>${words[locale].unsaved.typed}</h2>${texts.map(([, value]) => `<blockquote>${escaped(value)}</blockquote>`).join('')}`
}

const form = (url: string, fields: SentFields, again: string) =>
  `<form method="post" enctype="multipart/form-data" action="${escaped(url)}">${fields
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('')}<button>${again}</button></form>`
