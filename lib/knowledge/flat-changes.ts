/** A content laid out place by place, in the order in which one reads it; what is empty is not there. */
export type FlatContent<Place> = Map<string, { place: Place; value: string }>

/** An empty string: not there. */
export type FlatChange<Place> = { key: string; place: Place; before: string; after: string }

/** What differs between two contents, place by place: first those of the new one, then what is gone. */
export function flatChanges<Place>(before: FlatContent<Place> | null, after: FlatContent<Place>): FlatChange<Place>[] {
  const old: FlatContent<Place> = before ?? new Map()
  return [...new Map([...after, ...old])].flatMap(([key, { place }]) => {
    const change = { key, place, before: old.get(key)?.value ?? '', after: after.get(key)?.value ?? '' }
    return change.before === change.after ? [] : [change]
  })
}
