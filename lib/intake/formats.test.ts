import { expect, test } from 'vitest'
import { textGaps } from '@/lib/knowledge/text-gaps'
import { type Article, IntakeError } from './article'
import { htmlToMarkdown } from './html-to-markdown'
import { planIntake } from './plan-intake'
import { readCsv } from './read-csv'
import { readGlpi } from './read-glpi'
import { readMarkdown } from './read-markdown'
import { readOsTicket } from './read-osticket'
import { readZammad } from './read-zammad'
import { readZnuny } from './read-znuny'

const html = `<h1>Reset it</h1><ol><li>Open <a href="https://example.org/reset">the page</a>.</li><li>Press <b>Reset</b>.<br></li></ol>
<p><img src="/api/v1/attachments/12" alt="the button"> and <img src="https://cdn.example.org/a.png"></p><script>alert(1)</script>
<table><tr><th>Code</th></tr><tr><td>12</td></tr></table>`

test('HTML becomes Markdown that the publishing gate lets through: links kept, headings small, images as links', () => {
  const text = htmlToMarkdown(html)
  expect(text).toContain('### Reset it')
  expect(text).toContain('1. Open [the page](https://example.org/reset).')
  expect(text).toContain('**Reset**')
  expect(text).toContain('🖼 the button')
  expect(text).toContain('[🖼 a.png](https://cdn.example.org/a.png)')
  expect(text).toContain('| Code |')
  expect(text).not.toContain('alert')
  expect(textGaps(text)).toEqual([])
})

test('HTML whose own signs are written out is read all the same', () => {
  expect(htmlToMarkdown('&#60;p&#62;Restart the &#60;b&#62;router&#60;/b&#62;.&#60;/p&#62;')).toBe(
    'Restart the **router**.',
  )
})

const zammad = JSON.stringify({
  KnowledgeBase: { 1: { id: 1, kb_locale_ids: [1, 2] } },
  KnowledgeBaseLocale: {
    1: { id: 1, system_locale_id: 11, primary: true },
    2: { id: 2, system_locale_id: 12, primary: false },
  },
  Locale: { 11: { id: 11, locale: 'en-us', name: 'English' }, 12: { id: 12, locale: 'tr', name: 'Türkçe' } },
  KnowledgeBaseCategory: { 5: { id: 5, parent_id: null }, 6: { id: 6, parent_id: 5 } },
  KnowledgeBaseCategoryTranslation: {
    50: { id: 50, category_id: 5, kb_locale_id: 1, title: 'Devices' },
    51: { id: 51, category_id: 6, kb_locale_id: 1, title: 'Printing' },
    52: { id: 52, category_id: 6, kb_locale_id: 2, title: 'Yazdırma' },
  },
  KnowledgeBaseAnswer: {
    7: {
      id: 7,
      category_id: 6,
      published_at: '2024-01-05T10:00:00Z',
      archived_at: null,
      translation_ids: [70, 71],
      tags: ['toner'],
    },
    8: { id: 8, category_id: 6, published_at: null, archived_at: '2024-02-01T10:00:00Z', translation_ids: [80] },
  },
  KnowledgeBaseAnswerTranslation: {
    70: { id: 70, answer_id: 7, kb_locale_id: 1, title: 'Replace the toner', content_id: 700 },
    71: { id: 71, answer_id: 7, kb_locale_id: 2, title: 'Toneri değiştirin', content_id: 701 },
    80: { id: 80, answer_id: 8, kb_locale_id: 1, title: 'Old', content_id: 800 },
  },
  KnowledgeBaseAnswerTranslationContent: {
    700: { id: 700, body: '<ol><li>Open the cover.</li></ol>' },
    701: { id: 701, body: '<ol><li>Kapağı açın.</li></ol>' },
  },
})

test('Zammad: both languages, nested categories, tags; archived answers stay there', () => {
  expect(readZammad(zammad)).toEqual([
    {
      ...{ id: '7', locale: 'en', title: 'Replace the toner', symptoms: '', cause: '', steps: '1. Open the cover.' },
      ...{ keywords: [], more: { tags: ['toner'] }, category: ['Devices', 'Printing'], isPublic: true },
    },
    expect.objectContaining({ id: '7', locale: 'tr', steps: '1. Kapağı açın.', category: ['Devices', 'Yazdırma'] }),
  ])
})

test('osTicket: a phpMyAdmin export of its tables', () => {
  const dump = JSON.stringify([
    { type: 'header', version: '5.2.1', comment: 'Export to JSON plugin for PHPMyAdmin' },
    { type: 'database', name: 'osticket' },
    {
      type: 'table',
      name: 'ost_faq_category',
      database: 'osticket',
      data: [{ category_id: '1', category_pid: null, ispublic: '1', name: 'Network', description: '' }],
    },
    {
      type: 'table',
      name: 'ost_faq',
      database: 'osticket',
      data: [
        {
          faq_id: '3',
          category_id: '1',
          ispublished: '0',
          question: 'How do I reset the Wi-Fi?',
          answer: '<p>Switch it off and on.</p>',
          keywords: 'wifi, wlan',
          notes: '',
        },
      ],
    },
  ])
  expect(readOsTicket(dump, 'en')).toMatchObject([
    {
      id: '3',
      title: 'How do I reset the Wi-Fi?',
      steps: 'Switch it off and on.',
      keywords: ['wifi', 'wlan'],
      category: ['Network'],
      isPublic: false,
    },
  ])
})

test('GLPI: items of the REST API with their translations', () => {
  const answer = JSON.stringify({
    KnowbaseItem: [
      {
        id: 4,
        name: 'Install the printer',
        answer: '&#60;p&#62;Press Install.&#60;/p&#62;',
        is_faq: 1,
        knowbaseitemcategories_id: 'Office > Printing',
      },
    ],
    KnowbaseItemTranslation: [
      { id: 1, knowbaseitems_id: 4, language: 'tr_TR', name: 'Yazıcıyı kurun', answer: '<p>Kur’a basın.</p>' },
    ],
  })
  expect(readGlpi(answer, 'en')).toMatchObject([
    { id: '4', locale: 'en', steps: 'Press Install.', category: ['Office', 'Printing'], isPublic: true },
    { id: '4', locale: 'tr', title: 'Yazıcıyı kurun', steps: 'Kur’a basın.' },
  ])
})

test('Znuny: symptom, problem and solution go where they belong', () => {
  const answer = JSON.stringify({
    FAQItem: [
      {
        ItemID: '32',
        Number: '10032',
        Title: 'No sound',
        Language: 'en',
        CategoryName: 'Meetings::Audio',
        Keywords: 'headset audio',
        StateTypeName: 'external',
        ContentType: 'text/html',
        Field1: '<p>Nobody hears me.</p>',
        Field2: '<p>It is muted.</p>',
        Field3: '<ol><li>Unmute.</li></ol>',
        Field6: '',
      },
      { ItemID: '33', Title: 'Kein Ton', Language: 'de', Field3: '…' },
    ],
  })
  expect(readZnuny(answer)).toEqual([
    {
      ...{
        id: '32',
        locale: 'en',
        title: 'No sound',
        symptoms: 'Nobody hears me.',
        cause: 'It is muted.',
        steps: '1. Unmute.',
      },
      ...{ keywords: ['headset', 'audio'], category: ['Meetings', 'Audio'], isPublic: true },
    },
  ])
})

test('CSV: columns by name in any order, comma or semicolon, quoted lines', () => {
  const table =
    '\ufeffSteps;Title;Language;Category\n"1. Open it.\n2. Close it.";Close the lid;en;Laptops\n"1. Aç.";Kapağı kapat;tr-TR;\n'
  expect(readCsv(table, 'en')).toMatchObject([
    {
      id: 'title:Close the lid',
      locale: 'en',
      title: 'Close the lid',
      steps: '1. Open it.\n2. Close it.',
      category: ['Laptops'],
    },
    { id: 'title:Kapağı kapat', locale: 'tr', title: 'Kapağı kapat' },
  ])
})

test('a folder of Markdown: folders are categories, languages stand side by side, headings become small', () => {
  const files = new Map([
    ['printing/paper-jam.en.md', '# Paper jam\n\n## Steps\n1. Open it.\n\n```\n# not a heading\n```\n'],
    ['printing/paper-jam.tr.md', '---\ntitle: Kâğıt sıkıştı\ntags: [kâğıt]\n---\n1. Açın.\n'],
    ['printing/picture.png', 'x'],
  ])
  expect(readMarkdown(files, 'en')).toMatchObject([
    {
      id: 'printing/paper-jam',
      locale: 'en',
      title: 'Paper jam',
      category: ['printing'],
      steps: '#### Steps\n1. Open it.\n\n```\n# not a heading\n```',
    },
    { id: 'printing/paper-jam', locale: 'tr', title: 'Kâğıt sıkıştı', more: { tags: ['kâğıt'] }, steps: '1. Açın.' },
  ])
})

test.each<[string, (text: string) => Article[]]>([
  ['Zammad', readZammad],
  ['osTicket', (text) => readOsTicket(text, 'en')],
  ['GLPI', (text) => readGlpi(text, 'en')],
  ['Znuny', readZnuny],
  ['CSV', (text) => readCsv(text, 'en')],
])('a file that is something else is refused in words: %s', (_, read) => {
  for (const text of ['', '{}', '{"a":1}', '"x"', 'a,b\n1,2']) expect(() => read(text)).toThrow(IntakeError)
})

const services = new Map([['printing', { texts: { en: { name: 'Printing' }, tr: { name: 'Yazdırma' } } }]])

test('a plan puts languages together, finds the service by the category, and says what is still to do', () => {
  const [item] = planIntake({ format: 'zammad', source: '' }, readZammad(zammad), { services, service: null })
  expect(item).toMatchObject({ title: 'Replace the toner', languages: ['en', 'tr'], service: 'printing', notes: [] })
  expect(item?.content?.texts.tr?.title).toBe('Toneri değiştirin')
  expect(item?.content?.solutions).toMatchObject([{ texts: { tr: { steps: '1. Kapağı açın.' } } }])
})

test('an article whose category is no service is left for the person to place', () => {
  const table = 'title,steps,category\nA,1. Do it.,Elsewhere\nB,,Elsewhere\n'
  const [first, second] = planIntake({ format: 'csv', source: '' }, readCsv(table, 'en'), { services, service: null })
  expect(first).toMatchObject({ service: null, content: null, notes: ['one-language'] })
  expect(second?.notes).toContain('no-steps')
  const placed = planIntake({ format: 'csv', source: '' }, readCsv(table, 'en'), { services, service: 'printing' })
  expect(placed.every(({ content }) => content?.service === 'printing')).toBe(true)
})

test('Markdown: parts by their headings, what it is about by its front matter, pictures that lie beside it', () => {
  const source = `---
summary: Nothing comes out.
tags: [paper]
appliesTo: [LaserJet M400, 12]
error_codes: "13.20, 49.4C02"
---
# Paper jam

![The display](../img/panel.png "the panel") ![elsewhere](https://example.org/a.png)

## Symptoms
It squeaks.

## Verification
A page comes out.

## Rollback
Close it again.

## Steps
1. Open it.
`
  const kept: string[] = []
  const beside = {
    pictures: new Map([['img/panel.png', new Uint8Array([1])]]),
    keep: (name: string) => `/api/pictures/${kept.push(name)}`,
  }
  const [article] = readMarkdown(new Map([['printing/jam.md', source]]), 'en', beside)
  expect(kept).toEqual(['img/panel.png'])
  expect(article).toMatchObject({
    ...{ title: 'Paper jam', symptoms: 'It squeaks.', keywords: [] },
    more: {
      ...{ summary: 'Nothing comes out.', tags: ['paper'], appliesTo: ['LaserJet M400', '12'] },
      ...{ errorCodes: ['13.20', '49.4C02'], proof: 'A page comes out.', undo: 'Close it again.' },
    },
  })
  expect(article?.steps).toContain('![The display](/api/pictures/1) [🖼 elsewhere](https://example.org/a.png)')
  expect(article?.steps).toContain('1. Open it.')
})

test('a plan fills what a source knows of versions, codes, tags, proof, undo and minutes, and finds codes in titles', () => {
  const table =
    'title,steps,category,Applies to,error-codes,tags,proof,undo,minutes\nStops with 0x800F0831,1. Do it.,Printing,"Windows 11, Windows 10",E5,update,It prints.,Put it back.,25\n'
  const [item] = planIntake({ format: 'csv', source: '' }, readCsv(table, 'en'), { services, service: null })
  expect(item?.content).toMatchObject({
    ...{ appliesTo: ['Windows 11', 'Windows 10'], errorCodes: ['E5', '0x800F0831'], tags: ['update'] },
    solutions: [{ minutes: 25, texts: { en: { proof: 'It prints.', undo: 'Put it back.' } } }],
  })
})
