import type { CalendarContent } from './calendar-content'
import type { ContractContent } from './contract-content'
import type { GroupAgreement } from './group-agreement'

const period = (from: number, until: number) => ({ startMinute: from * 60, endMinute: until * 60 })
const weekdays = (...periods: ReturnType<typeof period>[]) => Array.from({ length: 5 }, () => periods)

const target = (response: number, resolutionHours: number) => ({ response, resolution: resolutionHours * 60 })

/** The demo organisations keep different hours: Hamburg without a break and on Saturday mornings, Bursa with one, a port every day. */
export const demoCalendars: [Demo<CalendarContent>, Demo<CalendarContent>, Demo<CalendarContent>] = [
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
  {
    name: 'Bremerhaven 05-22',
    content: {
      timeZone: 'Europe/Berlin',
      holidays: 'DE-HB',
      week: Array.from({ length: 7 }, () => [period(5, 22)]),
      days: [],
    },
  },
]

/** A port never closes: its people are served in hours of their own. By the names of site and calendar. */
export const demoSiteHours = { site: 'Bremerhaven', calendar: 'Bremerhaven 05-22' }

const agreed = (group: string, calendar: string, ...targets: [Target, Target, Target, Target]): DemoAgreement => {
  const [first, second, third, fourth] = targets
  return {
    ...{ group, calendar },
    content: {
      pauseReasons: ['customer', 'visit', 'provider'],
      targets: { '1': first, '2': second, '3': third, '4': fourth },
    },
  }
}

/** What the demo's groups agreed to among themselves, shorter than what was promised to customers. */
export const demoAgreements: DemoAgreement[] = [
  agreed('Service desk', 'Hamburg 07-19', target(10, 2), target(20, 4), target(60, 8), target(120, 16)),
  agreed('Infrastructure', 'Bursa 09-18', target(30, 3), target(60, 6), target(120, 16), target(240, 32)),
]

type Target = { response: number; resolution: number }
type DemoAgreement = { group: string; calendar: string; content: GroupAgreement }

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
