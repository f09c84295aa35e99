import type { FieldName } from './document'

/** Every number that ranking depends on; one setting for both engines, both languages and all content. Found by npm run bench:search. */
export const fieldWeights: Record<FieldName, number> = { title: 4, keywords: 3, summary: 1.5, body: 1, solutions: 0.8 }

/** How much more the first word of a body counts than one far down: a page opens with its matter. */
export const leadWeight = 1
/** Words of a body until little is left of that. */
export const leadWords = 20
/** How soon more of the same word stops counting (BM25's k1). */
export const saturation = 1.2
/** How far words of long texts are held back (BM25's b). */
export const lengthWeight = 0.3
/** What a stop word counts beside real words. */
export const stopWordWeight = 0.2
/** How much more a document is worth when the question says its whole title. */
export const titleWeight = 0.3
/** A person says the matter first: words of a question after these tell less and less … */
export const openingWords = 20
/** … half as much after so many more. */
export const halfTold = 20
/** What words that stand together add to what they tell alone. */
export const nearnessWeight = 0.3
/** What a longer or shorter form of a word counts at most. */
export const familyWeight = 0.8
/** Candidates that are read and ranked exactly. */
export const candidateLimit = 120
