export type ListedFile = { id: string; name: string; size: string; isPicture: boolean }

/** Files of one event: to be saved; pictures are seen at once. */
export function FileList({ files }: { files: ListedFile[] }) {
  return (
    <ul className="grid gap-2">
      {files.map(({ id, name, size, isPicture }) => (
        <li key={id}>
          <a
            href={`/api/attachments/${id}`}
            download={name}
            className="inline-flex min-h-9 flex-wrap items-center gap-2 text-accent-strong underline underline-offset-2 wrap-anywhere"
          >
            <span aria-hidden className="icon-paperclip size-4.5 shrink-0" />
            {name}
            <span className="text-sm text-muted">{size}</span>
          </a>
          {isPicture ? (
            // biome-ignore lint/performance/noImgElement: only who is signed in may see it, so it is served as it is
            <img
              src={`/api/attachments/${id}`}
              alt={name}
              loading="lazy"
              className="mt-1 max-h-64 max-w-full rounded-lg border border-line"
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
