import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { parseMarkdown } from '@/lib/content/markdown'
import { pictureAddress, readPictureAddress } from '@/lib/knowledge/picture-address'

function SafeLink({ href = '', children }: ComponentProps<'a'>) {
  const own = href.startsWith('/') && !href.startsWith('//')
  return <a {...(own ? { href } : { href, rel: 'noopener nofollow ugc', target: '_blank' })}>{children}</a>
}

/** With its size where it is known, so that the text below it does not jump. */
function Picture({ src = '', alt = '' }: ComponentProps<'img'>) {
  const found = readPictureAddress(String(src))
  return found ? (
    // biome-ignore lint/performance/noImgElement: who may see it is asked anew each time, so it is served as it is
    <img src={pictureAddress({ ...found, size: null })} alt={alt} {...found.size} loading="lazy" decoding="async" />
  ) : null
}

/** People's Markdown as elements: never an HTML string, no raw HTML, links that pass nothing on, own images only. */
export function Markdown({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div className={`prose-text ${className}`}>
      {toJsxRuntime(parseMarkdown(text), { Fragment, jsx, jsxs, components: { a: SafeLink, img: Picture } })}
    </div>
  )
}
