/** A browser that may not keep anything (private windows, full disks) still lets one write. */
export function inStorage<Value>(work: (storage: Storage) => Value): Value | null {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}
