import { expect, test } from 'vitest'
import { machineVerdict } from './verdict'

const own = ['help@desk.example']
const verdict = (headers: Record<string, string>, from = 'clara@nordwind.example') =>
  machineVerdict(new Map(Object.entries(headers)), from, own)

test.each([
  [{}, 'clara@nordwind.example', null],
  [{ 'auto-submitted': 'no' }, 'clara@nordwind.example', null],
  [{ 'x-auto-response-suppress': 'DR, OOF' }, 'clara@nordwind.example', null],
  [{ 'auto-submitted': 'auto-replied' }, 'clara@nordwind.example', 'auto'],
  [{ 'x-auto-response-suppress': 'All' }, 'clara@nordwind.example', 'auto'],
  [{ precedence: 'bulk' }, 'clara@nordwind.example', 'auto'],
  [{ 'list-id': '<news.example>' }, 'clara@nordwind.example', 'auto'],
  [{}, 'no-reply@shop.example', 'auto'],
  [{}, 'MAILER-DAEMON@mx.example', 'bounce'],
  [{ 'return-path': '<>' }, 'clara@nordwind.example', 'bounce'],
  [{ 'content-type': 'multipart/report; report-type=delivery-status' }, 'mx@mx.example', 'bounce'],
  [{ 'x-knownfix': '1' }, 'clara@nordwind.example', 'loop'],
  [{}, 'HELP@desk.example', 'loop'],
])('%j from %s: %s', (headers, from, expected) => {
  expect(verdict(headers, from)).toBe(expected)
})
