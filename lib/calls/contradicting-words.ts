import { fold } from '@/lib/search/fold'

/** Said of something that does not work, folded: lower case and without marks. */
const broken = [
  /\b(still|again)\s+(not|broken|down|blank|the same|failing|fails|stuck)\b/,
  /\b(does|did|is|are|was|has|it)(n't| not)\s+(work|working|fixed|solved|help|helped|open|print|start|connect)/,
  /\bnot\s+(really\s+)?(fixed|solved|working|resolved)\b/,
  /\b(no|without)\s+(change|improvement|luck)\b/,
  /\bsame (problem|error|issue)\b/,
  /\b(hala|halen)\b/,
  /\bcalismi?yor|\bcalismadi|\bduzelmedi|\bcozulmedi|\bacilmi?yor|\bise yaramadi|\bolmadi\b|\bayni (hata|sorun)/,
]

const works = [
  /\b(it|everything|all)\s+(now\s+)?works?\b(?!\s+(not|badly))/,
  /\bworks? (now|again|fine)\b/,
  /\b(is|all)\s+(now\s+)?(fixed|solved|good)\b/,
  /\b(artik|simdi|yeniden)\s+calisiyor\b/,
  /\b(duzeldi|cozuldu)\b/,
]

/** What somebody's words say about it: that it is broken, that it works, or neither. Broken wins, so that nobody is sent away. */
export function saidOf(words: string): 'broken' | 'works' | null {
  const folded = fold(words)
  if (broken.some((pattern) => pattern.test(folded))) return 'broken'
  return works.some((pattern) => pattern.test(folded)) ? 'works' : null
}
