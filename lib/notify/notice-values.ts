import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { isAboutEntry, type Notice } from './notice'

/** What the words of a notice are filled with. */
export const noticeValues = (about: Notice, locale: Locale): { title: string; number: string } =>
  isAboutEntry(about)
    ? { title: inLocale(about.titles, locale)?.words ?? about.entry.id, number: '' }
    : { title: about.title, number: String(about.number) }
