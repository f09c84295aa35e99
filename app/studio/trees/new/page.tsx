import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewEntry } from '@/app/studio/new-entry'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.new'))('tree.title') }
}

export default function NewTreePage() {
  return <NewEntry kind="tree" />
}
