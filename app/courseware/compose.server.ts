import type { Day } from '~/platform/calendar'
import { composeLesson, composePool, type ComposedPool, type WordedLesson } from './compose-lesson.server'
import { composeTranslation, type ComposedTranslation } from './compose-translation.server'
import { COURSE_POOL, type CourseFolder } from './content-set'
import { courseManifest, type CourseIdentity } from './editions.server'
import type { LawRegister } from './law-register'
import type { CourseRules } from './published'
import { html } from './render/html'
import { Resolved } from './resolve.server'
import type { CourseSource } from './source/course'

/** What an edition says of itself as its course.md declares it. */
export type CourseFacts = Pick<CourseSource, 'title' | 'summary' | 'owner' | 'periods' | 'text'>

/** A course ready to be stored: plain data, made beside this process as well as in it. */
export type ComposedCourse = {
  identity: CourseIdentity
  hash: string
  manifest: string
  source: CourseFacts
  introHtml: string
  minutes: number
  lessons: WordedLesson[]
  pools: ComposedPool[]
  /** the course in English; null where nothing of it is translated */
  english: ComposedTranslation | null
}

/** Makes everything that is stored of a course out of a folder without errors. Named values are those of `day`. */
export function composeCourse(folder: CourseFolder, register: LawRegister, day: Day): ComposedCourse {
  if (!folder.course)
    throw new Error(`composeCourse: ${folder.slug} has no course.md; check the content first`)
  const resolved = new Resolved(register, day, folder.images)
  const { source } = folder.course
  const lessons = inOutlineOrder(folder.lessons, source).map((file) =>
    composeLesson(file, folder.slug, resolved),
  )
  const pools = folder.pools.map((file) => composePool(file, folder.slug, resolved))
  const identity = courseIdentity(folder.slug, source, { lessons, pools }, resolved)
  const { hash, text } = courseManifest(identity)
  const context = resolved.rendering(null)
  return {
    identity,
    hash,
    manifest: text,
    source: factsOf(source),
    introHtml: source.introduction.map((piece) => html(piece, context)).join('\n'),
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    lessons,
    pools,
    english: composeTranslation(folder, { lessons, pools }, resolved.inLanguage('en')),
  }
}

const factsOf = ({ title, summary, owner, periods, text }: CourseSource): CourseFacts => {
  return { title, summary, owner, periods, text }
}

/** Learners meet the lessons in the order of course.md, whatever number their files bear. */
function inOutlineOrder<File extends { stem: string }>(
  files: readonly File[],
  { lessons }: CourseSource,
): File[] {
  const place = new Map(lessons.map(({ text }, index) => [text, index]))
  return [...files].sort(
    (a, b) => (place.get(a.stem) ?? lessons.length) - (place.get(b.stem) ?? lessons.length),
  )
}

function courseIdentity(
  slug: string,
  source: CourseSource,
  parts: Pick<ComposedCourse, 'lessons' | 'pools'>,
  resolved: Resolved,
): CourseIdentity {
  const own = resolved.usedIn(source.introduction)
  return {
    course: slug,
    markdown: source.text,
    values: own.values,
    lessons: parts.lessons.map(({ fileName, slug, hash }) => ({ file: fileName, slug, hash })),
    pools: parts.pools.map(({ fileName, lessonSlug, hash }) => ({
      file: fileName,
      lesson: lessonSlug,
      hash,
    })),
    images: Object.assign({}, own.images, ...[...parts.lessons, ...parts.pools].map((part) => part.images)),
    rules: courseRules(source),
  }
}

/** The pass rule and blueprint, with lessons by slug. */
export function courseRules(source: CourseSource): CourseRules {
  const { passPercent, attempts, waitHoursBeforeLast, timerMinutes } = source
  const blueprint = source.blueprint
    .filter((item) => item.count > 0)
    .map(({ name, count }) => ({
      lessonSlug: name === COURSE_POOL ? null : name.replace(/^\d{2}-/, ''),
      count,
    }))
  return { passPercent, attempts, waitHoursBeforeLast, timerMinutes, blueprint }
}
