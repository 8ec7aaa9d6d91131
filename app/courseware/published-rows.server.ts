import type {
  Citation,
  CourseRules,
  CourseView,
  LessonBlock,
  LessonSummary,
  LessonView,
  QuestionRef,
  Section,
} from './published'

// The JSON in these columns was written by publishing.server.ts and never changes, so it is read without a schema.

type LessonRow = {
  hash: string
  fileName: string
  title: string
  minutes: number
  checkedOn: string
  language: string
  objectives: string
  sections: string
  blocks: string
  citations: string
  questionRefs: string
  publishedAt: Date
  lesson: { slug: string }
}

type CourseRow = {
  hash: string
  courseId: string
  number: number
  title: string
  summary: string
  introHtml: string
  owner: string
  periods: number
  minutes: number
  rules: string
  publishedAt: Date
  course: { slug: string }
  lessons: { order: number; lesson: LessonHead }[]
}

type LessonHead = Pick<
  LessonRow,
  'hash' | 'title' | 'minutes' | 'sections' | 'objectives' | 'questionRefs' | 'lesson'
>

/** What a course page needs of the tables: not the bodies of its lessons. */
export const courseRowParts = {
  course: { select: { slug: true } },
  lessons: {
    orderBy: { order: 'asc' },
    select: {
      order: true,
      lesson: {
        select: {
          hash: true,
          title: true,
          minutes: true,
          sections: true,
          objectives: true,
          questionRefs: true,
          lesson: { select: { slug: true } },
        },
      },
    },
  },
} as const

export function courseFromRow(row: CourseRow): CourseView {
  const { hash, number, courseId, title, summary, introHtml, owner, periods, minutes, publishedAt } = row
  return {
    hash,
    number,
    courseId,
    slug: row.course.slug,
    title,
    summary,
    introHtml,
    owner,
    periods,
    minutes,
    rules: JSON.parse(row.rules) as CourseRules,
    publishedAt,
    lessons: row.lessons.map(({ order, lesson }) => lessonSummary(order, lesson)),
    language: 'vi',
  }
}

function lessonSummary(order: number, row: LessonHead): LessonSummary {
  const refs = JSON.parse(row.questionRefs) as QuestionRef[]
  return {
    slug: row.lesson.slug,
    title: row.title,
    minutes: row.minutes,
    hash: row.hash,
    order,
    sections: JSON.parse(row.sections) as Section[],
    objectives: JSON.parse(row.objectives) as string[],
    practiceCount: refs.filter((ref) => ref.place === 'practice').length,
    language: 'vi',
  }
}

export function lessonFromRow(row: LessonRow): LessonView {
  const { hash, title, minutes, checkedOn, language, publishedAt } = row
  return {
    hash,
    slug: row.lesson.slug,
    fileName: row.fileName,
    title,
    minutes,
    checkedOn,
    language: language === 'en' ? 'en' : 'vi',
    publishedAt,
    objectives: JSON.parse(row.objectives) as string[],
    sections: JSON.parse(row.sections) as Section[],
    blocks: JSON.parse(row.blocks) as LessonBlock[],
    citations: JSON.parse(row.citations) as Citation[],
    questionRefs: JSON.parse(row.questionRefs) as QuestionRef[],
  }
}
