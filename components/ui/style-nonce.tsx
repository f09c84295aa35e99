'use client'

/**
 * Where libraries that add a style of their own read the nonce. It is the document's: a page that comes without a new
 * document brings another one, and the browser would refuse every style that carries it.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  const first = typeof document === 'undefined' ? null : document.querySelector<HTMLScriptElement>('script[nonce]')
  const own = first?.nonce || nonce
  return <meta property="csp-nonce" nonce={own} content={own} />
}
