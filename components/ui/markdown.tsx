import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { parseMarkdown } from '@/lib/content/markdown'

function SafeLink({ href = '', children }: ComponentProps<'a'>) {
  const own = href.startsWith('/') && !href.startsWith('//')
  return <a {...(own ? { href } : { href, rel: 'noopener nofollow ugc', target: '_blank' })}>{children}</a>
}

/** People's Markdown as elements: never an HTML string, no raw HTML, links that pass nothing on, own images only. */
export function Markdown({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div className={`prose-text ${className}`}>
      {toJsxRuntime(parseMarkdown(text), { Fragment, jsx, jsxs, components: { a: SafeLink } })}
    </div>
  )
}
