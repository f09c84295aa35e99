import { sweepFiles, sweepPictures } from '@/lib/attachments/sweep-files'
import { endWaits } from '@/lib/calls/end-waits'
import { remindCallers } from '@/lib/calls/remind-callers'
import { reckonPending } from '@/lib/contracts/reckon-pending'
import { escalate } from '@/lib/escalation/escalate'
import { expireProblems } from '@/lib/knowledge/expire-problems'
import { publishPlanned } from '@/lib/knowledge/plan-publication'
import { remindOwners } from '@/lib/knowledge/remind-owners'
import { sweepWorkingCopies } from '@/lib/knowledge/working-copy'
import { learnFromOutcomes } from '@/lib/learning/learn-from-outcomes'
import { fetchMail } from '@/lib/mail-in/fetch-mail'
import { sendPendingMail } from '@/lib/notify/send-pending-mail'
import { indexPending } from '@/lib/search/index-pending'
import { rebuildOutdated } from '@/lib/search/rebuild-outdated'
import { forgetSearches } from '@/lib/search/search-log'
import { noteExplained } from '@/lib/sessions/list-explained'
import { judgeWorth } from '@/lib/worth/judge-worth'

/** Work that follows a commit. Each takes up whatever is pending, so that running it once too often does no harm. */
export const jobs: { name: string; everySeconds: number; run: (now: Date) => Promise<unknown> }[] = [
  { name: 'index-pending', everySeconds: 5, run: () => indexPending() },
  { name: 'rebuild-outdated-search', everySeconds: 600, run: (now) => rebuildOutdated(now) },
  { name: 'reckon-pending', everySeconds: 5, run: (now) => reckonPending(now) },
  { name: 'escalate', everySeconds: 15, run: (now) => escalate(now) },
  { name: 'end-waits', everySeconds: 30, run: (now) => endWaits(now) },
  { name: 'remind-callers', everySeconds: 60, run: (now) => remindCallers(now) },
  { name: 'fetch-mail', everySeconds: 20, run: (now) => fetchMail(now) },
  { name: 'send-pending-mail', everySeconds: 5, run: (now) => sendPendingMail(now) },
  { name: 'expire-problems', everySeconds: 60, run: (now) => expireProblems(now) },
  { name: 'remind-owners', everySeconds: 600, run: (now) => remindOwners(now) },
  { name: 'publish-planned', everySeconds: 15, run: (now) => publishPlanned(now) },
  { name: 'note-explained', everySeconds: 120, run: (now) => noteExplained(now) },
  { name: 'judge-worth', everySeconds: 60, run: (now) => judgeWorth(now) },
  { name: 'learn-from-outcomes', everySeconds: 600, run: (now) => learnFromOutcomes(now) },
  { name: 'sweep-files', everySeconds: 600, run: (now) => sweepFiles(now) },
  { name: 'sweep-pictures', everySeconds: 600, run: (now) => sweepPictures(now) },
  { name: 'sweep-working-copies', everySeconds: 600, run: (now) => sweepWorkingCopies(now) },
  { name: 'forget-searches', everySeconds: 600, run: (now) => forgetSearches(now) },
]
