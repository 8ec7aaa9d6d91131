import { type Day, holdsOn } from '~/platform/calendar'

/** An official in a unit, [from, to). Several may hold at once (kiêm nhiệm); one is primary. */
export interface PostingSpan {
  id: string
  primary: boolean
  from: Day
  to: Day | null
}

/** The one posting at which a person is counted on a day, or null when there is none then. */
export function primaryPostingOn<P extends PostingSpan>(postings: readonly P[], day: Day): P | null {
  return postings.filter((posting) => posting.primary && holdsOn(posting, day)).sort(laterFirst)[0] ?? null
}

/** Postings held beside the primary one on a day. */
export function otherPostingsOn<P extends PostingSpan>(postings: readonly P[], day: Day): P[] {
  const primary = primaryPostingOn(postings, day)
  return postings.filter((posting) => holdsOn(posting, day) && posting !== primary)
}

function laterFirst(a: PostingSpan, b: PostingSpan): number {
  if (a.from !== b.from) return a.from < b.from ? 1 : -1
  return a.id < b.id ? -1 : 1
}
