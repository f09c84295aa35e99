/** More than the app has: what is built anew each time (a list of another length) must not fill the server. */
const most = 400

/**
 * Names for the statements that come again, so that the server parses and plans each once a connection. Only a
 * statement seen before gets a name; '' sends it without.
 */
export function statementNames(limit = most): (query: { sql: string }) => string {
  const seen = new Set<string>()
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= limit) return ''
    if (!seen.has(sql)) {
      if (seen.size >= limit) seen.clear()
      seen.add(sql)
      return ''
    }
    const name = `s${names.size}`
    names.set(sql, name)
    seen.delete(sql)
    return name
  }
}
