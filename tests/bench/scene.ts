import { COURSE_SLUG } from '../../prisma/seed/course'
import { type Figure } from './table'
import {
  type BenchProvince,
  type Learner,
  makeProvince,
  officialNamed,
  openSession,
  readyLearners,
  unitByCode,
} from './province'

export interface Running {
  url: string
  pid: number
}

export interface Part {
  title: string
  figures: Figure[]
}

/** What every part of the bench visits: who, with an open session, and where. */
export interface Scene {
  province: BenchProvince
  courseSlug: string
  lessonPath: string
  unitPath: string
  learnerCookie: string
  headCookie: string
  inspectorCookie: string
  /** ready for the final test */
  learners: Learner[]
}

/** The commune in which the cast works: forty people in six units. */
const UNIT_OF_FORTY = 'BM.21'
const LEARNERS = 240

export function prepare(learners = LEARNERS): Scene {
  const province = makeProvince()
  return {
    province,
    courseSlug: COURSE_SLUG,
    lessonPath: `/khoa-hoc/${COURSE_SLUG}/${firstLesson(province)}`,
    unitPath: `/don-vi/${unitByCode(province, UNIT_OF_FORTY)}`,
    learnerCookie: openSession(province, officialNamed(province, 'Trần Thị Yến')),
    headCookie: openSession(province, officialNamed(province, 'Đỗ Thị Hạnh')),
    inspectorCookie: openSession(province, officialNamed(province, 'Trần Minh Đức')),
    learners: readyLearners(province, learners),
  }
}

/** The first lesson of the course that the whole province is told to take. */
function firstLesson({ database }: BenchProvince): string {
  const row = database
    .prepare(
      `SELECT l."slug" FROM "Course" c
         JOIN "CourseEdition" e ON e."courseId" = c."id" JOIN "CourseEditionLesson" p ON p."courseHash" = e."hash"
         JOIN "LessonEdition" v ON v."hash" = p."lessonHash" JOIN "Lesson" l ON l."id" = v."lessonId"
        WHERE c."slug" = ? ORDER BY e."number" DESC, p."order" LIMIT 1`,
    )
    .get(COURSE_SLUG) as { slug: string }
  return row.slug
}
