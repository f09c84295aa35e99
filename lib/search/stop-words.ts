/** Words (folded) that carry a sentence and not its matter. They never decide: they count a little, or alone when there is nothing else. */
const english =
  'a about after again all also am an and any are as at be because been before being but by can cant cannot could couldn couldnt did didn didnt do does doesn doesnt doing don dont during each every few for from further get gets getting got had has hasn hasnt have haven havent having he hello help her here hers hi him his how however i if im in into is isn isnt it its itself ive just kindly know let like look me my myself need never no not now of off on once only or other our ours out over own please really same she should shouldn since so some somehow something still such than thank thanks that thats the their them then there theres these they theyre thing this those through to too toward try trying tried unable under until up upon us use using very want wants was wasn wasnt way we well were what whats when whenever where whether which while who why will with within without won wont would wouldn you your yours'
const turkish =
  'acaba acil ama ancak artik asla az bana bazen bazi belki ben benden beni benim bile bir biraz birsey biz bize bizi bizim boyle bu bundan bunlar bunu bunun burada cok cunku da daha de defa degil diye dolayi en fakat falan gibi hala hangi hangisi hatta hem hemen hep hepsi her herhangi hic icin icinde ile ilgili ise iste itibaren kadar karsin ki kim kimi kimler kisaca kiz lutfen madem merhaba mi mu mudur midir nasil ne neden nedeniyle nedenle nedir nelerdir nerede nereye neyi niye o olan olarak oldu oldugu olmadi olmak olsa olur on ona onlar onlari onu onun orada oyle pek rica sanki selam sen senin siz size sizi sizin sonra su sunu surekli sadece tabii tarafindan tum uzere var ve veya ya yani yapilir yapmali yapmaliyim yardim yerine yine yok yoksa zaten'

const stopWords: ReadonlySet<string> = new Set(`${english} ${turkish}`.split(' '))

/** Is the word one of those? Contractions count by what stands before the apostrophe: i'd, don't, what's. */
export function isStopWord(word: string): boolean {
  if (stopWords.has(word)) return true
  const apostrophe = word.indexOf("'")
  return apostrophe > 0 && stopWords.has(word.slice(0, apostrophe))
}
