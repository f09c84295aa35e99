import type { getTranslations } from 'next-intl/server'
import type { CallKey } from '@/components/desk/call-key-table'
import type { KeyLine, KeyWords } from '@/components/desk/key-help'

type T = Awaited<ReturnType<typeof getTranslations<'desk'>>>

export const keyWords = (t: T): KeyWords => ({
  open: t('keys.open'),
  title: t('keys.title'),
  or: t('keys.or'),
  single: t('keys.single'),
  singleHint: t('keys.singleHint'),
  close: t('keys.close'),
})

export const keyLines = (t: T, { mayRegister }: { mayRegister: boolean }): KeyLine[] => [
  { keys: ['j', '↓'], text: t('keys.next') },
  { keys: ['k', '↑'], text: t('keys.previous') },
  { keys: ['Enter'], text: t('keys.enter') },
  ...(mayRegister ? [{ keys: ['n'], text: t('keys.register') }] : []),
  { keys: ['Ctrl K', '⌘ K'], text: t('keys.palette') },
  { keys: ['?'], text: t('keys.help') },
]

/** What each single key of a call's page does. */
export const callKeyLines = (t: T): { [key in CallKey]: string } => ({
  take: t('actions.take'),
  resume: t('actions.resume'),
  resolve: t('actions.resolve'),
  handOver: t('actions.handOver'),
  refuse: t('actions.refuse'),
  askProvider: t('keys.askProvider'),
  assign: t('actions.assign'),
  wait: t('actions.wait'),
  classify: t('classify.title'),
  write: t('actions.write'),
  contact: t('keys.contact'),
  callBack: t('keys.callBack'),
  files: t('keys.files'),
  undo: t('undo'),
  back: t('call.back'),
})
