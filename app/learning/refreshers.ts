/** An edition of a course that someone completed, with the articles it cites. */
export type CompletedEdition = { number: number; articles: ReadonlySet<string> }

/** A change of law: the number of the edition that brought it, and the articles it touches. */
export type ChangeOfLaw = { number: number; articles: readonly string[] }

/**
 * Who owes the refresher of a change: exactly those who completed an edition before it that cites an affected article,
 * and none since. `completed` is everything the official has completed of the course.
 */
export function owes(completed: readonly CompletedEdition[], change: ChangeOfLaw): boolean {
  const hasSince = completed.some(({ number }) => number >= change.number)
  return !hasSince && completed.some((edition) => cites(edition, change))
}

export function cites({ articles }: Pick<CompletedEdition, 'articles'>, change: ChangeOfLaw): boolean {
  return change.articles.some((article) => articles.has(article))
}

export type OpenRefresher = ChangeOfLaw & { courseId: string }

/** Of several changes of one course the newest stands for the older ones whose articles it has. */
export function standsFor(newer: OpenRefresher, older: OpenRefresher): boolean {
  return (
    newer.courseId === older.courseId &&
    newer.number > older.number &&
    older.articles.every((article) => newer.articles.includes(article))
  )
}

/** The refreshers to show: those that no newer one stands for. */
export function toShow<Refresher extends OpenRefresher>(open: readonly Refresher[]): Refresher[] {
  return open.filter((one) => !open.some((other) => standsFor(other, one)))
}
