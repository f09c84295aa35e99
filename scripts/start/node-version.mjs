const needed = [20, 19, 0]

/** The sentence for a Node that is too old; null for one that is not. */
export function nodeRefusal(version) {
  const found = version.replace(/^v/, '').split('.').map(Number)
  const first = needed.findIndex((number, index) => found[index] !== number)
  if (first === -1 || found[first] > needed[first]) return null
  return `Knownfix needs Node ${needed[0]}.${needed[1]} or newer, this is ${version}: install a newer one from https://nodejs.org.`
}
