import type { Day } from '~/platform/calendar'

/** An article, or a whole instrument (article ''), amended from a day. */
export type Amendment = {
  id: string
  instrument: string
  article: string
  from: Day
  /** key of the amending instrument, or its number as it was typed */
  byInstrument: string
  note: string
  /** a text compared with the law before this day has not seen the change */
  knownOn: Day
  markedById: string | null
  markedAt: Date
}

/** Editions of a file published at or after `since` were looked at because of an amendment. */
export type Review = { amendmentId: string; courseId: string; fileName: string; since: Date }

/** One edition of one file of a course, and the articles it cites: 'L-36-2018 Điều 35'. */
export type CitingEdition = {
  courseId: string
  fileName: string
  checkedOn: Day
  publishedAt: Date
  articles: ReadonlySet<string>
}

/** Whether an amendment touches an article; one of a whole instrument touches all its articles. */
export function touches(amendment: Pick<Amendment, 'instrument' | 'article'>, article: string): boolean {
  const { instrument } = amendment
  return amendment.article === ''
    ? article === instrument || article.startsWith(`${instrument} `)
    : article === `${instrument} ${amendment.article}`
}

/**
 * Cần xem lại: the edition cites what was amended, was compared with the law before the change was known, and nobody
 * has looked at it since.
 */
export function needsReview(
  edition: CitingEdition,
  amendment: Pick<Amendment, 'id' | 'instrument' | 'article' | 'knownOn'>,
  reviews: readonly Review[],
): boolean {
  if (edition.checkedOn >= amendment.knownOn) return false
  if (![...edition.articles].some((article) => touches(amendment, article))) return false
  return !reviews.some(
    ({ amendmentId, courseId, fileName, since }) =>
      amendmentId === amendment.id &&
      courseId === edition.courseId &&
      fileName === edition.fileName &&
      since <= edition.publishedAt,
  )
}
