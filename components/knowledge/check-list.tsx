type Item = { key: string; place: string; text: string }

/** What has to be mended, or the word that nothing has. */
export function CheckList({ items, allGood }: { items: Item[]; allGood: string }) {
  if (items.length === 0) {
    return (
      <p className="flex items-start gap-2.5 text-good">
        <span aria-hidden className="icon-circle-check mt-0.5 size-5 shrink-0" />
        {allGood}
      </p>
    )
  }
  return (
    <ul className="grid gap-3">
      {items.map(({ key, place, text }) => (
        <li key={key} className="flex items-start gap-2.5">
          <span aria-hidden className="icon-circle-alert mt-0.5 size-5 shrink-0 text-bad" />
          <span>
            {place ? <span className="block text-sm text-muted">{place}</span> : null}
            {text}
          </span>
        </li>
      ))}
    </ul>
  )
}
