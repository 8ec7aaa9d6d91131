import { type Amendment, needsReview, type Review } from '~/courseware/amendments'
import { amendments, lawReviews } from '~/courseware/amendments.server'
import { amendedWords, instrumentNames, type InstrumentNames } from '~/courseware/law-words.server'
import { articleKey } from '~/courseware/passages'
import type { LessonView, TextLanguage } from '~/courseware/published'
import type { Day } from '~/platform/calendar'

/** What a reader is told of a law that has moved since the lesson was compared with it. */
export type LawNotice = { what: string; by: string; from: Day; note: string }

const KEPT_MS = 30_000
type Kept = {
  until: number
  standing: Amendment[]
  reviews: Review[]
  nameOf: InstrumentNames
}
let kept: Kept | null = null

/** Forgets what was read, so that the act of this moment shows at once. */
export function forgetLawNotices(): void {
  kept = null
}

/** The amendments a lesson has not seen; a reader may see one half a minute late. Only what its text cites counts. */
export async function lawNotices(
  lesson: LessonView,
  courseId: string,
  { at, language = 'vi' }: { at: Date; language?: TextLanguage },
): Promise<LawNotice[]> {
  const { standing, reviews, nameOf } = await standingNow(at)
  if (standing.length === 0) return []
  const { fileName, checkedOn, publishedAt, citations } = lesson
  const articles = new Set(citations.map(articleKey))
  return standing
    .filter((one) => needsReview({ courseId, fileName, checkedOn, publishedAt, articles }, one, reviews))
    .map((one) => ({
      what: amendedWords(one, nameOf, language),
      by: nameOf(one.byInstrument, language),
      from: one.from,
      note: one.note,
    }))
}

async function standingNow(at: Date): Promise<Kept> {
  if (kept && at.getTime() < kept.until) return kept
  const [standing, reviews] = await Promise.all([amendments(), lawReviews()])
  const nameOf = await instrumentNames(standing.flatMap((one) => [one.instrument, one.byInstrument]))
  return (kept = { until: at.getTime() + KEPT_MS, standing, reviews, nameOf })
}
