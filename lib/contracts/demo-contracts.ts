import type { CalendarContent } from './calendar-content'
import type { ContractContent } from './contract-content'

const period = (from: number, until: number) => ({ startMinute: from * 60, endMinute: until * 60 })
const weekdays = (...periods: ReturnType<typeof period>[]) => Array.from({ length: 5 }, () => periods)

const target = (response: number, resolutionHours: number) => ({ response, resolution: resolutionHours * 60 })

/** The demo organisations keep different hours: Hamburg without a break and on Saturday mornings, Bursa with one. */
export const demoCalendars: [Demo<CalendarContent>, Demo<CalendarContent>] = [
  {
    name: 'Hamburg 07-19',
    content: {
      timeZone: 'Europe/Berlin',
      holidays: 'DE-HH',
      week: [...weekdays(period(7, 19)), [period(8, 13)], []],
      days: [{ day: '2026-12-24', name: 'Heiligabend', periods: [period(7, 12)] }],
    },
  },
  {
    name: 'Bursa 09-18',
    content: {
      timeZone: 'Europe/Istanbul',
      holidays: 'TR',
      week: [...weekdays(period(9, 13), period(14, 18)), [], []],
      days: [],
    },
  },
]

type Demo<Content> = { name: string; content: Content }

/** By the names of organisation and calendar. */
export const demoContracts: [DemoContract, DemoContract] = [
  {
    organization: 'Nordwind Logistics',
    calendar: 'Hamburg 07-19',
    content: {
      level: 'level2',
      place: 'remote',
      languages: ['en'],
      outOfScope: [],
      elsewhere: '',
      pauseReasons: ['customer', 'visit'],
      targets: {
        incident: { '1': target(15, 4), '2': target(30, 8), '3': target(120, 24), '4': target(240, 60) },
        serviceRequest: { '1': target(60, 12), '2': target(120, 24), '3': target(240, 48), '4': target(480, 96) },
      },
    },
  },
  {
    organization: 'Anadolu Tekstil',
    calendar: 'Bursa 09-18',
    content: {
      level: 'level2',
      place: 'onSite',
      languages: ['tr', 'en'],
      outOfScope: ['erp'],
      elsewhere: 'ERP için kendi destek hattınız: erp@anadolu.example, +90 224 555 0100',
      pauseReasons: ['customer', 'provider', 'visit', 'customerSystem'],
      targets: {
        incident: { '1': target(30, 4), '2': target(60, 8), '3': target(120, 16), '4': target(240, 40) },
        serviceRequest: { '1': target(120, 16), '2': target(240, 24), '3': target(480, 40), '4': target(480, 80) },
      },
    },
  },
]

type DemoContract = { organization: string; calendar: string; content: ContractContent }
