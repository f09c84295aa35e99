import { expect, test } from 'vitest'
import { inferService } from './infer-service'

const services: Record<string, string> = { cartridge: 'printing', tape: 'printing', cache: 'browser', wifi: 'network' }
const infer = (hint: Record<string, number>) => inferService(hint, (problem) => services[problem])

test.each([
  [{ cartridge: 7.1, tape: 6.4, cache: 1.37 }, 'printing'],
  [{ cartridge: 4, cache: 4 }, null],
  [{ cartridge: 1.4 }, null],
  [{}, null],
  [{ unheard: 8 }, null],
  [{ cartridge: 3, tape: 3, cache: 3, wifi: 1.2 }, 'printing'],
  [{ cartridge: 0.2, wifi: 5 }, 'network'],
])('%j is about %s', (hint, service) => {
  expect(infer(hint)).toBe(service)
})
