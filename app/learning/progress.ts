export type LessonOutline = {
  slug: string
  minutes: number
  order: number
  sections: readonly { id: string }[]
}
export type ReadingFacts = { lessonSlug: string; finished: boolean; sections: readonly string[] }

export type CourseProgress = {
  lessonsFinished: number
  lessonsTotal: number
  /** of reading still to do; the test is not counted */
  minutesLeft: number
  /** where to go on: the lesson last stopped in if unfinished, else the first unfinished one */
  nextLesson: string | null
}

/** How far a reader has come in an edition; readings of lessons that are not in it do not count. */
export function courseProgress(
  lessons: readonly LessonOutline[],
  readings: readonly ReadingFacts[],
  placeLesson: string | null,
): CourseProgress {
  const readingOf = new Map(readings.map((reading) => [reading.lessonSlug, reading]))
  const left = lessons.filter(({ slug }) => !readingOf.get(slug)?.finished)
  const stopped = left.find(({ slug }) => slug === placeLesson)
  return {
    lessonsFinished: lessons.length - left.length,
    lessonsTotal: lessons.length,
    minutesLeft: left.reduce((sum, lesson) => sum + minutesLeftIn(lesson, readingOf.get(lesson.slug)), 0),
    nextLesson: (stopped ?? left[0])?.slug ?? null,
  }
}

/** A lesson's minutes less the share of its sections already opened before the present one, rounded up. */
function minutesLeftIn(lesson: LessonOutline, reading: ReadingFacts | undefined): number {
  const opened = lesson.sections.filter(({ id }) => reading?.sections.includes(id)).length
  const read = Math.max(opened - 1, 0) / Math.max(lesson.sections.length, 1)
  return Math.ceil(lesson.minutes * (1 - read))
}

/**
 * What a reading is worth in another edition of its lesson: sections are kept by id, and a lesson stays finished
 * when the new wording has no section that was not there before.
 */
export function carryReading(
  reading: ReadingFacts,
  before: readonly { id: string }[],
  after: readonly { id: string }[],
): ReadingFacts {
  const known = new Set(before.map(({ id }) => id))
  const sections = reading.sections.filter((id) => after.some((section) => section.id === id))
  return { ...reading, sections, finished: reading.finished && after.every(({ id }) => known.has(id)) }
}
