import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saveCalendarAction } from '@/app/admin/calendars/actions'
import { pageLocale } from '@/app/locale'
import { AdminForm } from '@/components/contracts/admin-form'
import { Card } from '@/components/ui/card'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { type CalendarContent, comingDays, toCalendar } from '@/lib/contracts/calendar-content'
import { daysText, hoursText } from '@/lib/contracts/hours-text'
import { readCalendar } from '@/lib/contracts/read-contracts'
import { timeZones } from '@/lib/contracts/time-zone'
import { dayNumber } from '@/lib/service-clock/calendar'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

const usual = [{ startMinute: 540, endMinute: 1080 }]
const empty: CalendarContent = {
  timeZone: 'Europe/Istanbul',
  holidays: 'TR',
  week: [usual, usual, usual, usual, usual, [], []],
  days: [],
}
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const shownDays = 20

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contracts.admin'))('calendar') }
}

async function read(id: string) {
  const actor = await requireActor()
  if (!can(actor, 'contracts.manage', null)) notFound()
  if (id === 'new') return { id: '', name: '', version: 0, content: empty }
  const found = z.uuid().safeParse(id).success ? await readCalendar(actor, id) : null
  return found?.ok ? found.value : notFound()
}

export default async function CalendarPage({ params, searchParams }: Props) {
  const { id, name, version, content } = await read((await params).id)
  const t = await getTranslations('contracts.admin')
  const format = await getFormatter()
  const today = new Date()
  const year = today.getUTCFullYear()
  const calendar = toCalendar(content, [year, year + 1], await pageLocale())
  const coming = comingDays(calendar, dayNumber(today.toISOString().slice(0, 10)), shownDays)
  return (
    <div className="grid gap-6">
      <Link href="/admin/calendars" prefetch={false} className="text-accent-strong underline">
        {t('calendars')}
      </Link>
      <h1>{name || t('addCalendar')}</h1>
      {(await searchParams).saved ? <Message tone="good">{t('saved')}</Message> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card>
          <AdminForm
            key={version}
            action={saveCalendarAction}
            submit={t('save')}
            hidden={{ id, version: String(version) }}
          >
            <TextField label={t('name')} name="name" required maxLength={120} defaultValue={name} />
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <TextField
                label={t('timeZone')}
                name="timeZone"
                list="zones"
                required
                maxLength={60}
                defaultValue={content.timeZone}
              />
              <datalist id="zones">
                {timeZones.map((zone) => (
                  <option key={zone} value={zone} />
                ))}
              </datalist>
              <TextField
                label={t('holidays')}
                hint={t('holidaysHint')}
                name="holidays"
                maxLength={10}
                defaultValue={content.holidays ?? ''}
              />
            </div>
            <fieldset className="grid gap-3">
              <legend className="mb-1 text-lg font-semibold">{t('hours')}</legend>
              <p className="text-sm text-muted">{t('hoursHint')}</p>
              <div className="grid gap-4 sm:grid-cols-2">
                {weekdays.map((day, index) => (
                  <TextField
                    key={day}
                    id={`week-${day}`}
                    label={t(`weekday.${day}`)}
                    name="week"
                    maxLength={200}
                    defaultValue={hoursText(content.week[index] ?? [])}
                  />
                ))}
              </div>
            </fieldset>
            <TextAreaField
              label={t('days')}
              hint={t('daysHint')}
              name="days"
              maxLength={20_000}
              defaultValue={daysText(content.days)}
            />
            <p className="text-sm text-muted">{t('fromNow')}</p>
          </AdminForm>
        </Card>
        <Card className="grid gap-3">
          <h2>{t('coming')}</h2>
          {coming.length === 0 ? <p className="text-muted">{t('noComing')}</p> : null}
          <ul className="grid gap-2 text-sm">
            {coming.map(({ day, name: what, periods }) => (
              <li key={day}>
                <span className="block font-medium">
                  {format.dateTime(new Date(`${day}T12:00Z`), { dateStyle: 'full', timeZone: 'UTC' })}
                </span>
                <span className="text-muted">
                  {what} · {hoursText(periods) || t('closed')}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  )
}
