import type { SimulationOptions } from '@/lib/diagnosis/simulation'
import { pricesFor } from '@/lib/sessions/prices'
import { serviceQuestionId } from './service-question'

/** Made-up customers, as the studio and the benchmark play them: one in ten does not know, one in twenty errs. */
export const simulatedPeople = {
  role: 'customer',
  prices: pricesFor('customer'),
  seed: 1,
  unknownRate: 0.1,
  wrongRate: 0.05,
  outsideShare: 0.25,
  opening: serviceQuestionId,
} satisfies Omit<SimulationOptions, 'people'>
