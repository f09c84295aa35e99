import { getFormatter } from 'next-intl/server'
import type { TraceRow } from '@/components/calls/trace-summary'
import { findRequest } from '@/lib/knowledge/find-request'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

type Call = { requestId: string | null; requestData: unknown }

/** What was filled into a request's form, in the reader's language; a field that is no longer asked shows its id. */
export async function requestRows({ requestId, requestData }: Call, locale: Locale): Promise<TraceRow[]> {
  if (requestId === null || typeof requestData !== 'object' || requestData === null) return []
  const format = await getFormatter()
  const form = await findRequest(requestId)
  return Object.entries(requestData as Record<string, string>).map(([id, value]) => {
    const field = form?.fields.find((each) => each.id === id)
    const choice = field?.choices?.find((each) => each.id === value)
    const day = field?.type === 'date' ? format.dateTime(new Date(`${value}T12:00:00Z`), { dateStyle: 'long' }) : null
    return {
      title: (field && inLocale(field.texts, locale)?.words) ?? id,
      body: (
        <span className="whitespace-pre-line">{day ?? (choice && inLocale(choice.texts, locale)?.words) ?? value}</span>
      ),
    }
  })
}
