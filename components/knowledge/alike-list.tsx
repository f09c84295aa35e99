import Link from 'next/link'
import { Message } from '@/components/ui/message'

type Props = {
  /** The page under which each entry stands by its id. */
  at: '/studio/problems' | '/studio/questions'
  known: { id: string; title: string }[]
  words: { alike: string; alikeHint: string }
  newTab: boolean
}

/** What is known already and much like what is being written. */
export function AlikeList({ at, known, words, newTab }: Props) {
  return (
    <Message tone="warn">
      <p className="font-semibold">{words.alike}</p>
      <ul className="my-1 grid gap-1">
        {known.map(({ id, title }) => (
          <li key={id}>
            <Link href={`${at}/${id}`} prefetch={false} {...(newTab ? { target: '_blank' } : {})} className="underline">
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-sm">{words.alikeHint}</p>
    </Message>
  )
}
