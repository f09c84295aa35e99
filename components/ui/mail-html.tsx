import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { parseMailHtml } from '@/lib/mail-in/mail-html'

const OutLink = ({ href, children }: ComponentProps<'a'>) => (
  <a href={href} rel="noopener noreferrer nofollow ugc" target="_blank">
    {children}
  </a>
)

/** The HTML of a mail from outside as elements: never an HTML string, and nothing in it is loaded. */
export function MailHtml({ html, nameOf }: { html: string; nameOf: (alt: string) => string }) {
  return (
    <div className="prose-text overflow-x-auto">
      {toJsxRuntime(parseMailHtml(html, nameOf), { Fragment, jsx, jsxs, components: { a: OutLink } })}
    </div>
  )
}
