import { type Figure } from './table'
import { type BenchProvince, type Learner, makeProvince, officialNamed, openSession, readyLearners, unitByCode } from './province'

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
const LEARNERS = 60

export function prepare(learners = LEARNERS): Scene {
  const province = makeProvince()
  const { slug, lesson } = firstLesson(province)
  return {
    province,
    courseSlug: slug,
    lessonPath: `/khoa-hoc/${slug}/${lesson}`,
    unitPath: `/don-vi/${unitByCode(province, UNIT_OF_FORTY)}`,
    learnerCookie: openSession(province, officialNamed(province, 'Trần Thị Yến')),
    headCookie: openSession(province, officialNamed(province, 'Đỗ Thị Hạnh')),
    inspectorCookie: openSession(province, officialNamed(province, 'Trần Minh Đức')),
    learners: readyLearners(province, learners),
  }
}

function firstLesson({ database }: BenchProvince) {
  return database
    .prepare(
      `SELECT c."slug", l."slug" AS "lesson" FROM "Course" c
         JOIN "CourseEdition" e ON e."courseId" = c."id" JOIN "CourseEditionLesson" p ON p."courseHash" = e."hash"
         JOIN "LessonEdition" v ON v."hash" = p."lessonHash" JOIN "Lesson" l ON l."id" = v."lessonId"
        ORDER BY e."number" DESC, p."order" LIMIT 1`,
    )
    .get() as { slug: string; lesson: string }
}
