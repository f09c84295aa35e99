import type { ContractHistory } from './call-clock'

/** By which calendar a site is served from when on; null: by the contract's. */
export type SiteHoursHistory = { fromAt: Date; calendarId: string | null }[]

/** A contract as it holds for a site with hours of its own: the same promises, reckoned in the site's calendar. */
export function contractAtSite(contract: ContractHistory, hours: SiteHoursHistory): ContractHistory {
  if (hours.length === 0) return contract
  const instants = [...contract, ...hours].map(({ fromAt }) => fromAt.getTime())
  return [...new Set(instants)]
    .sort((a, b) => a - b)
    .flatMap((ms) => {
      const agreed = contract.findLast(({ fromAt }) => fromAt.getTime() <= ms) ?? contract[0]
      const own = hours.findLast(({ fromAt }) => fromAt.getTime() <= ms)
      return agreed ? [{ ...agreed, fromAt: new Date(ms), calendarId: own?.calendarId ?? agreed.calendarId }] : []
    })
}
