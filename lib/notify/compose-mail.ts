import type { Locale } from '@/lib/messages/locale'
import { translatorOf } from '@/lib/messages/translator'
import { fillTemplate, type TemplateWords } from './mail-template'
import type { Notice } from './notice'
import { noticeValues } from './notice-values'
import type { Outgoing } from './outgoing'

export type Mail = { subject: string; text: string; html: string }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] as string)

/** A subject is one line: what people write must not become a header. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The mail of a notice, in one language, as plain text and as simple HTML. */
export function composeMail(
  about: Notice,
  {
    name,
    url,
    isOpen = false,
    locale,
    words,
  }: {
    name: string
    url: string
    /** Whoever holds the link may use it. */
    isOpen?: boolean
    locale: Locale
    /** What staff wrote instead of the catalogue's words. */
    words?: TemplateWords | undefined
  },
): Mail {
  const t = translatorOf(locale, 'notices')
  const values = noticeValues(about, locale)
  const subject = oneLine(words ? fillTemplate(words.title, values) : t(`${about.kind}.title`, values))
  return layOut({
    ...{ subject, url, locale },
    greeting: t('mail.greeting', { name }),
    text: words ? fillTemplate(words.text, values) : t(`${about.kind}.text`, values),
    link: t(`${about.kind}.link`, values),
    footer: t(isOpen ? 'mail.footerOpen' : 'mail.footer'),
  })
}

/** The mail to somebody without an account. */
export function composeOutgoing(
  { kind, number }: Outgoing,
  { name, url, locale, words }: { name: string; url: string; locale: Locale; words?: TemplateWords | undefined },
): Mail {
  const t = translatorOf(locale, 'providers.mail')
  const values = { number, title: '' }
  return layOut({
    ...{ url, locale },
    subject: oneLine(words ? fillTemplate(words.title, values) : t(`${kind}.title`, { number })),
    greeting: t('greeting', { name }),
    text: words ? fillTemplate(words.text, values) : t(`${kind}.text`, { number }),
    link: t(`${kind}.link`, { number }),
    footer: t('footer'),
  })
}

type Words = Record<'subject' | 'greeting' | 'text' | 'link' | 'url' | 'footer', string> & { locale: Locale }

function layOut({ subject, url, locale, footer, ...lines }: Words): Mail {
  return {
    subject,
    text: [lines.greeting, subject, lines.text, `${lines.link}: ${url}`, `-- \n${footer}`].join('\n\n'),
    html: `<!doctype html>
<html lang="${locale}">
<body style="font-family: system-ui, sans-serif; font-size: 16px; line-height: 1.5; color: #14212b">
<p>${escaped(lines.greeting)}</p>
<p><strong>${escaped(subject)}</strong></p>
<p>${escaped(lines.text)}</p>
<p><a href="${escaped(url)}">${escaped(lines.link)}</a></p>
<p style="color: #4f5f6b; font-size: 14px">${escaped(footer)}</p>
</body>
</html>
`,
  }
}
