import enAdmin from './en/admin.json'
import enApi from './en/api.json'
import enAuth from './en/auth.json'
import enCalls from './en/calls.json'
import enCare from './en/care.json'
import enCommon from './en/common.json'
import enContracts from './en/contracts.json'
import enDesk from './en/desk.json'
import enDiagnosis from './en/diagnosis.json'
import enEntry from './en/entry.json'
import enExplained from './en/explained.json'
import enFeedback from './en/feedback.json'
import enIncidents from './en/incidents.json'
import enIntake from './en/intake.json'
import enKnowledge from './en/knowledge.json'
import enMail from './en/mail.json'
import enMailIn from './en/mailIn.json'
import enMerge from './en/merge.json'
import enNotices from './en/notices.json'
import enProviders from './en/providers.json'
import enQuestions from './en/questions.json'
import enRouting from './en/routing.json'
import enSearch from './en/search.json'
import enSearches from './en/searches.json'
import enStudio from './en/studio.json'
import enSuggestions from './en/suggestions.json'
import enWork from './en/work.json'
import type { Locale } from './locale'
import trAdmin from './tr/admin.json'
import trApi from './tr/api.json'
import trAuth from './tr/auth.json'
import trCalls from './tr/calls.json'
import trCare from './tr/care.json'
import trCommon from './tr/common.json'
import trContracts from './tr/contracts.json'
import trDesk from './tr/desk.json'
import trDiagnosis from './tr/diagnosis.json'
import trEntry from './tr/entry.json'
import trExplained from './tr/explained.json'
import trFeedback from './tr/feedback.json'
import trIncidents from './tr/incidents.json'
import trIntake from './tr/intake.json'
import trKnowledge from './tr/knowledge.json'
import trMail from './tr/mail.json'
import trMailIn from './tr/mailIn.json'
import trMerge from './tr/merge.json'
import trNotices from './tr/notices.json'
import trProviders from './tr/providers.json'
import trQuestions from './tr/questions.json'
import trRouting from './tr/routing.json'
import trSearch from './tr/search.json'
import trSearches from './tr/searches.json'
import trStudio from './tr/studio.json'
import trSuggestions from './tr/suggestions.json'
import trWork from './tr/work.json'

const en = {
  admin: enAdmin,
  api: enApi,
  auth: enAuth,
  calls: enCalls,
  care: enCare,
  common: enCommon,
  contracts: enContracts,
  desk: enDesk,
  diagnosis: enDiagnosis,
  entry: enEntry,
  explained: enExplained,
  feedback: enFeedback,
  incidents: enIncidents,
  intake: enIntake,
  knowledge: enKnowledge,
  mail: enMail,
  mailIn: enMailIn,
  merge: enMerge,
  notices: enNotices,
  providers: enProviders,
  routing: enRouting,
  questions: enQuestions,
  search: enSearch,
  searches: enSearches,
  studio: enStudio,
  suggestions: enSuggestions,
  work: enWork,
}

export type Messages = typeof en

const tr: Messages = {
  admin: trAdmin,
  api: trApi,
  auth: trAuth,
  calls: trCalls,
  care: trCare,
  common: trCommon,
  contracts: trContracts,
  desk: trDesk,
  diagnosis: trDiagnosis,
  entry: trEntry,
  explained: trExplained,
  feedback: trFeedback,
  incidents: trIncidents,
  intake: trIntake,
  knowledge: trKnowledge,
  mail: trMail,
  mailIn: trMailIn,
  merge: trMerge,
  notices: trNotices,
  providers: trProviders,
  routing: trRouting,
  questions: trQuestions,
  search: trSearch,
  searches: trSearches,
  studio: trStudio,
  suggestions: trSuggestions,
  work: trWork,
}

/** Every word on screen and in mail. A Turkish message that is missing does not compile. */
export const catalogue: Record<Locale, Messages> = { en, tr }
