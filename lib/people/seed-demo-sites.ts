import { demoSites } from './demo-sites'
import { addDemoSite } from './store/demo'

/** Gives the demo organisations their sites, and their people a place there, where they have none. */
export async function seedDemoSites(now: Date): Promise<void> {
  for (const site of demoSites) await addDemoSite(site, now)
}
