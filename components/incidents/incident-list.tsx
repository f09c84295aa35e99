import { Submit } from '@/components/ui/submit'

export type IncidentItem = {
  id: string
  title: string
  text: string
  since: string
  isoTime: string
  callers: string | null
  link: { href: string; text: string } | null
  mayJoin: boolean
}

type Props = {
  items: IncidentItem[]
  action: (form: FormData) => Promise<void>
  words: { title: string; meToo: string }
}

/** What is disturbed right now, each with one button for whoever it concerns too. */
export function IncidentList({ items, action, words }: Props) {
  return (
    <section aria-label={words.title} className="grid gap-3">
      {items.map((item) => (
        <article
          key={item.id}
          id={`incident-${item.id}`}
          className="grid gap-2 rounded-xl border border-warn bg-warn-soft px-4 py-3"
        >
          <h2 className="flex items-start gap-2.5 text-lg">
            <span aria-hidden className="icon-megaphone mt-1 size-5 shrink-0 text-warn" />
            {item.title}
          </h2>
          <p className="whitespace-pre-line">{item.text}</p>
          <p className="text-sm text-muted">
            <time dateTime={item.isoTime}>{item.since}</time>
            {item.callers ? ` · ${item.callers}` : ''}
          </p>
          {item.mayJoin ? (
            <form action={action}>
              <input type="hidden" name="incident" value={item.id} />
              <Submit look="secondary">{words.meToo}</Submit>
            </form>
          ) : null}
          {item.link ? (
            <a href={item.link.href} className="justify-self-start font-semibold text-accent-strong underline">
              {item.link.text}
            </a>
          ) : null}
        </article>
      ))}
    </section>
  )
}
