import { expect, test } from 'vitest'
import type { Article, Pictures } from './article'
import { planIntake } from './plan-intake'
import { readGlpi } from './read-glpi'
import { readOsTicket } from './read-osticket'
import { readZammad } from './read-zammad'
import { readZnuny } from './read-znuny'

const bytes = new Uint8Array([137, 80, 78, 71])
const base64 = Buffer.from(bytes).toString('base64')

/** Reads an export with pictures beside it; answers with the article and the pictures that were kept. */
function read(from: (pictures: Pictures) => Article[], beside: Record<string, Uint8Array> = {}) {
  const kept: [string, number[]][] = []
  const keep = (name: string, found: Uint8Array) => `/api/pictures/${kept.push([name, [...found]])}`
  const [article] = from({ keep, beside: new Map(Object.entries(beside)) })
  return { steps: article?.steps, kept }
}

const zammad = JSON.stringify({
  KnowledgeBaseLocale: { 1: { id: 1, system_locale_id: 11 } },
  Locale: { 11: { id: 11, locale: 'en-us' } },
  KnowledgeBaseAnswer: {
    7: { id: 7, category_id: 6, attachments: [{ id: 12, filename: 'panel.png', size: '4' }] },
  },
  KnowledgeBaseAnswerTranslation: { 70: { id: 70, answer_id: 7, kb_locale_id: 1, title: 'Toner', content_id: 700 } },
  KnowledgeBaseAnswerTranslationContent: {
    700: { id: 700, body: '<p><img src="/api/v1/attachments/12"> <img src="/api/v1/attachments/13" alt="gone"></p>' },
  },
})

test('Zammad: what was downloaded beside it is kept, under its name or its number; what was not stays a name', () => {
  const byName = read((pictures) => readZammad(zammad, pictures), { 'kb/panel.png': bytes })
  expect(byName).toEqual({ steps: '![panel](/api/pictures/1) 🖼 gone', kept: [['panel.png', [...bytes]]] })
  const byNumber = read((pictures) => readZammad(zammad, pictures), { '12.png': bytes, '1.png': bytes })
  expect(byNumber.kept).toEqual([['12.png', [...bytes]]])
})

test('osTicket: a picture is put together from its pieces, as phpMyAdmin writes them', () => {
  const rows = (name: string, data: object[]) => ({ type: 'table', name, data })
  const dump = JSON.stringify([
    rows('ost_faq', [
      {
        ...{ faq_id: '3', category_id: '1', ispublished: '1', question: 'Wi-Fi?' },
        answer: '<p>Look: <img src="cid:kwe9abc" alt="the lamp"></p>',
      },
    ]),
    rows('ost_file', [{ id: '5', type: 'image/png', key: 'kWe9aBc', name: 'lamp.png', bk: 'D' }]),
    rows('ost_file_chunk', [
      { file_id: '5', chunk_id: '1', filedata: '0x4e47' },
      { file_id: '5', chunk_id: '0', filedata: '0x8950' },
    ]),
  ])
  const { steps, kept } = read((pictures) => readOsTicket(dump, 'en', pictures))
  expect(steps).toBe('Look: ![the lamp](/api/pictures/1)')
  expect(kept).toEqual([['lamp.png', [...bytes]]])
})

test('GLPI: a document is found by its number, under the name or the place that GLPI gave it', () => {
  const answer = JSON.stringify({
    KnowbaseItem: [
      { id: 4, name: 'Install', answer: '<p><img src="/front/document.send.php?docid=9&itemtype=KnowbaseItem"></p>' },
    ],
    Document: [{ id: 9, filename: 'screen.png', filepath: 'PNG/3f/77ab.PNG' }],
  })
  const from = (pictures: Pictures) => readGlpi(answer, 'en', pictures)
  expect(read(from, { 'docs/screen.png': bytes }).steps).toBe('![screen](/api/pictures/1)')
  expect(read(from, { 'files/PNG/3f/77ab.PNG': bytes }).kept).toEqual([['77ab.PNG', [...bytes]]])
  expect(read(from).steps).toContain('🖼')
})

test('Znuny: attachments come with the item, named by file or by what mail calls them', () => {
  const item = {
    ...{ ItemID: '32', Title: 'No sound', Language: 'en', ContentType: 'text/html' },
    Field3: '<p><img src="public.pl?Action=PublicFAQZoom;Subaction=DownloadAttachment;ItemID=32;FileID=2"></p>',
    Attachment: [
      { FileID: '1', Filename: 'other.png', ContentType: 'image/png', Content: Buffer.from('no').toString('base64') },
      { FileID: '2', Filename: 'mute.png', ContentType: 'image/png', Content: base64 },
    ],
  }
  const { steps, kept } = read((pictures) => readZnuny(JSON.stringify({ FAQItem: [item] }), pictures))
  expect(steps).toBe('![mute](/api/pictures/1)')
  expect(kept).toEqual([['mute.png', [...bytes]]])
  const mailed = {
    ...item,
    Field3: '<img src="cid:inline48@host">',
    Attachment: { Filename: 'a.png', ContentID: '<inline48@host>', Content: base64 },
  }
  expect(read((pictures) => readZnuny(JSON.stringify({ FAQItem: mailed }), pictures)).kept).toHaveLength(1)
})

test('the same number in two systems of one kind is two articles with solutions of their own, and in one system one', () => {
  const services = new Map([['printing', { texts: { en: { name: 'Printing' } } }]])
  const planned = (source: string) =>
    planIntake({ format: 'zammad', source }, readZammad(zammad), { services, service: 'printing' })[0]
  const [one, other] = [planned('Ankara'), planned('İzmir')]
  expect(one?.key).not.toBe(other?.key)
  expect(one?.content?.solutions[0]?.id).not.toBe(other?.content?.solutions[0]?.id)
  expect(planned('ANKARA')?.key).toBe(one?.key)
})
