import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

/** The way to what one revision changed. */
export async function RevisionLink({ href, number }: { href: string; number: number }) {
  const t = await getTranslations('studio.problem')
  return (
    <Link href={href} prefetch={false} className="text-sm underline underline-offset-2">
      {t('whatChanged')}
      <span className="sr-only"> {t('revision', { number })}</span>
    </Link>
  )
}
