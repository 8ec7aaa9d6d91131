import { composePool } from './compose-lesson.server'
import { composeCourse, courseRules } from './compose.server'
import { inParts } from './composed-parts.server'
import { registerOf } from './content-set'
import type {
  CourseComposed,
  CourseRead,
  CourseToRead,
  CourseWork,
  ErrorCounts,
  PoolsRead,
  WordingToRead,
} from './course-work'
import { checkedWith } from './draft-texts.server'
import { lessonPassages, type Passage } from './passages'
import { hasErrors, mostUrgent, type Problem, ProblemList } from './problem'
import { Resolved } from './resolve.server'
import { lesson } from './source/lesson'

/** Reads a whole course for one question about it. Runs in a process of its own: it takes long. */
export function courseRead(work: CourseWork): CourseRead {
  switch (work.kind) {
    case 'check':
      return { kind: 'check', errors: errorCounts(check(work).problems) }
    case 'compose':
      return { kind: 'compose', outcome: composed(work) }
    case 'pools':
      return { kind: 'pools', read: poolsRead(work) }
    case 'passages':
      return { kind: 'passages', passages: work.lessons.map(passagesOf) }
  }
}

const check = ({ texts, course, drafts, today }: CourseToRead) => checkedWith(texts, course, drafts, today)

function errorCounts(problems: readonly Problem[]): ErrorCounts {
  const counts: ErrorCounts = {}
  for (const { path, severity } of problems) if (severity === 'error') counts[path] = (counts[path] ?? 0) + 1
  return counts
}

function composed(work: CourseToRead): CourseComposed {
  const { set, problems } = check(work)
  if (hasErrors(problems)) return { kind: 'problems', problems: mostUrgent(problems) }
  const folder = set.courses.find(({ slug }) => slug === work.course)
  if (!folder) return { kind: 'none' }
  return { kind: 'composed', parts: inParts(composeCourse(folder, registerOf(set), work.today)) }
}

function poolsRead(work: CourseToRead): PoolsRead {
  const { set } = check(work)
  const folder = set.courses.find(({ slug }) => slug === work.course)
  if (!folder?.course) return null
  const resolved = new Resolved(registerOf(set), work.today, folder.images)
  const pools = folder.pools.map((file) => composePool(file, work.course, resolved))
  return {
    title: folder.course.source.title,
    rules: courseRules(folder.course.source),
    pools: pools.map(({ lessonSlug, questions }) => ({
      lessonSlug,
      questions: questions.map(({ view }) => view),
    })),
    keys: pools.flatMap(({ questions }) => questions.map(({ view, key }) => [view.hash, key] as const)) as [
      string,
      (typeof pools)[number]['questions'][number]['key'],
    ][],
  }
}

function passagesOf({ markdown, values }: WordingToRead): Passage[] {
  return lessonPassages(lesson('', markdown, new ProblemList('')), values)
}
