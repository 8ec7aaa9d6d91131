import type { CourseFolder, FileName, LessonFile, PoolFile } from '../content-set'
import { COURSE_POOL } from '../content-set'
import { imageFacts, MOST_IMAGE_BYTES, MOST_LESSON_IMAGE_BYTES } from '../image-file'
import { ProblemList } from '../problem'
import type { CourseSource } from '../source/course'
import { lessonQuestions, readingSections } from '../source/lesson'
import { imagePath } from '../source/markdown'
import { nearest } from '../source/nearest'
import { sectionPieces } from '../source/pieces'
import type { QuestionSource } from '../source/question'
import { inlineTokens } from '../source/walk'
import type { CheckContext } from './check-context'
import { checkInline } from './inline'
import { checkDay } from './laws'
import { checkLesson, checkPool, type Aim } from './lessons'
import { checkTranslation } from './translations'
import { checkTraps } from './traps'

const SHORTEST_TEST = 1
const LONGEST_TEST = 60

/** Every rule of one course: its files, and their agreement. */
export function checkCourse(folder: CourseFolder, context: CheckContext): void {
  const own = { ...context, images: new Set(folder.images.keys()) }
  checkFolder(folder)
  checkImages(folder)
  for (const file of folder.lessons) {
    checkLesson(file.source, file.problems, own)
    checkImageWeight(file, folder)
  }
  for (const file of folder.pools) checkPoolFile(file, folder, own)
  checkQuestionIds(folder)
  if (folder.course) checkCourseFile(folder.course.source, folder, folder.course.problems, own)
  checkTranslation(folder, own)
}

function checkFolder(folder: CourseFolder): void {
  const problems = new ProblemList(`courses/${folder.slug}/course.md`)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(folder.slug))
    problems.add(1, 'courseSlugBad', { course: folder.slug })
  if (!folder.course && folder.problems.every((problem) => problem.path !== problems.path)) {
    problems.add(1, 'courseFileMissing', { course: folder.slug })
  }
  folder.problems.push(...problems.all)
  checkNames(folder.lessons)
}

/** Pictures of the folder itself; those that came by the browser were made light when they came. */
function checkImages(folder: CourseFolder): void {
  for (const { path, bytes, size } of folder.images.values()) {
    if (size || bytes.byteLength === 0) continue
    const problems = new ProblemList(path)
    const kilobytes = Math.ceil(bytes.byteLength / 1024)
    if (!imageFacts(bytes)) problems.add(1, 'imageUnreadable', {})
    else if (bytes.byteLength > MOST_IMAGE_BYTES)
      problems.add(1, 'imageHeavy', { kilobytes, most: MOST_IMAGE_BYTES / 1024 })
    folder.problems.push(...problems.all)
  }
}

/** A lesson's pictures together: told at the line of the one that is too much. */
function checkImageWeight({ source, problems }: LessonFile, { images }: CourseFolder): void {
  const seen = new Set<string>()
  let weight = 0
  for (const { token, line } of source.sections.flatMap(sectionPieces).flatMap(inlineTokens)) {
    const name = token.type === 'image' ? imagePath(String(token.attrGet('src') ?? '')) : ''
    const file = images.get(name)
    if (!file || seen.has(name)) continue
    seen.add(name)
    weight += file.size?.bytes ?? file.bytes.byteLength
    if (weight <= MOST_LESSON_IMAGE_BYTES) continue
    const kilobytes = Math.ceil(weight / 1024)
    problems.add(line, 'imagesHeavy', { kilobytes, most: MOST_LESSON_IMAGE_BYTES / 1024 })
    return
  }
}

function checkNames(lessons: readonly LessonFile[]): void {
  lessons.forEach((file, index) => {
    const earlier = lessons.slice(0, index)
    const sameNumber = earlier.find((other) => other.number === file.number)
    const sameSlug = earlier.find((other) => other.slug === file.slug)
    if (sameNumber)
      file.problems.add(1, 'lessonNumberTwice', { number: file.number, other: sameNumber.fileName })
    if (sameSlug) file.problems.add(1, 'lessonSlugTwice', { slug: file.slug, other: sameSlug.fileName })
  })
}

function checkPoolFile(file: PoolFile, folder: CourseFolder, context: CheckContext): void {
  const { source, problems } = file
  const lesson = folder.lessons.find((one) => one.stem === file.stem)
  if (file.slug !== '' && source.lesson !== '' && source.lesson !== file.stem) {
    problems.add(source.lessonLine, 'poolNameDiffers', { declared: source.lesson, file: file.stem })
  } else if (file.slug !== '' && !lesson) {
    const meant = nearest(file.stem, stems(folder.lessons))
    problems.add(source.lessonLine, 'poolWithoutLesson', { name: file.stem, nearest: meant })
  }
  checkPool(source, lesson ? aimOf(lesson) : null, problems, context)
}

function aimOf(lesson: LessonFile): Aim {
  return { sections: readingSections(lesson.source), objectives: lesson.source.objectives }
}

function stems(files: readonly FileName[]): string[] {
  return files.map((file) => file.stem)
}

/** An id means one question in the whole course, lessons and pools together. */
function checkQuestionIds(folder: CourseFolder): void {
  const seen = new Map<string, { fileName: string; line: number }>()
  const note = (question: QuestionSource, file: LessonFile | PoolFile) => {
    const first = seen.get(question.id)
    if (question.id === '') return
    if (!first) seen.set(question.id, { fileName: file.fileName, line: question.line })
    else
      file.problems.add(question.line, 'questionDuplicate', {
        id: question.id,
        where: whereOf(first, file.fileName),
      })
  }
  for (const file of folder.lessons)
    for (const { question } of lessonQuestions(file.source)) note(question, file)
  for (const file of folder.pools) for (const question of file.source.questions) note(question, file)
}

function whereOf(first: { fileName: string; line: number }, here: string): string {
  return first.fileName === here ? `dòng ${first.line}` : `tệp ${first.fileName}, dòng ${first.line}`
}

function checkCourseFile(
  source: CourseSource,
  folder: CourseFolder,
  problems: ProblemList,
  context: CheckContext,
): void {
  checkDay(source.checkedOn, source.checkedOnLine, problems, context)
  checkOutline(source, folder, problems)
  checkBlueprint(source, folder, problems)
  for (const piece of source.introduction) {
    checkInline(piece, problems, context)
    checkTraps(piece, problems)
  }
}

function checkOutline(source: CourseSource, folder: CourseFolder, problems: ProblemList): void {
  const known = stems(folder.lessons)
  const listed = source.lessons.map((item) => item.text)
  source.lessons.forEach(({ text: name, line }, index) => {
    if (listed.indexOf(name) < index) problems.add(line, 'lessonTwice', { name })
    else if (!known.includes(name))
      problems.add(line, 'lessonFileMissing', { name, nearest: nearest(name, known) })
  })
  for (const file of folder.lessons) {
    if (!listed.includes(file.stem)) file.problems.add(1, 'lessonNotListed', { name: file.stem })
  }
}

function checkBlueprint(source: CourseSource, folder: CourseFolder, problems: ProblemList): void {
  const lessons = [...source.lessons.map((item) => item.text), COURSE_POOL]
  for (const { name, count: asked, line } of source.blueprint) {
    const held = folder.pools.find((file) => file.stem === name)?.source.questions.length
    if (!lessons.includes(name))
      problems.add(line, 'blueprintUnknown', { name, nearest: nearest(name, lessons) })
    else if (held === undefined && asked > 0) problems.add(line, 'blueprintWithoutPool', { name })
    else if (held !== undefined && asked > held) problems.add(line, 'blueprintTooMany', { name, asked, held })
  }
  const sum = source.blueprint.reduce((total, item) => total + item.count, 0)
  const bounds = { least: SHORTEST_TEST, most: LONGEST_TEST }
  if (sum < bounds.least || sum > bounds.most)
    problems.add(source.blueprintLine, 'blueprintSum', { sum, ...bounds })
}
