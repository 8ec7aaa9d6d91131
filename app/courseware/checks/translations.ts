import { type CourseFolder, type LessonFile, type PoolFile, type TranslatedFile } from '../content-set'
import type { ProblemList } from '../problem'
import { lessonQuestions, readingSections } from '../source/lesson'
import { nearest } from '../source/nearest'
import { questionPieces, readingPieces, sectionPieces } from '../source/pieces'
import { fingerprint, isOlderThan, type LessonTranslation, type PoolTranslation } from '../source/translation'
import type { CheckContext } from './check-context'
import { checkContainers } from './containers'
import { checkHeadings } from './headings'
import { checkInline } from './inline'
import { checkBalance } from './question-balance'
import { checkQuestion } from './questions'
import { checkSameMarks, checkSameQuestions, checkTranslatedValues } from './translated-marks'
import { checkUntouched } from './untouched'
import { checkSentences } from './wording'

/**
 * A translation says the same as its source. One whose source has moved on is only flagged: it must not stand in the
 * way of the source.
 */
export function checkTranslation(folder: CourseFolder, context: CheckContext): void {
  const { english } = folder
  const course = english.course && current(english.course, folder.course)
  if (course && folder.course) {
    checkUntouched(course.source.introduction, folder.course.source.introduction, course.problems)
    for (const piece of course.source.introduction) {
      checkInline(piece, course.problems, context)
      checkTranslatedValues(piece, course.problems, context)
    }
  }
  for (const file of english.lessons) {
    const source = sourceOf(file, folder.lessons)
    if (current(file, source) && source) checkLessonTranslation(file, source, context)
  }
  for (const file of english.pools) {
    const source = sourceOf(file, folder.pools)
    if (current(file, source) && source) checkPoolTranslation(file, source, context)
  }
}

/** Names of the translated files whose source has moved on since they were written. */
export function olderTranslations(folder: CourseFolder): ReadonlySet<string> {
  const { english } = folder
  const pairs = [
    ...(english.course ? [{ file: english.course, source: folder.course }] : []),
    ...english.lessons.map((file) => ({ file, source: sourceOf(file, folder.lessons) })),
    ...english.pools.map((file) => ({ file, source: sourceOf(file, folder.pools) })),
  ]
  const older = pairs.filter(({ file, source }) => isOlderThan(file.source, source?.source ?? { text: '' }))
  return new Set(older.map(({ file }) => file.fileName))
}

function sourceOf<File extends LessonFile | PoolFile>(
  file: TranslatedFile<unknown>,
  files: readonly File[],
): File | null {
  return files.find((one) => one.stem === file.stem) ?? null
}

/** The file itself while it translates its source as it stands; else why not is told, and null. */
function current<File extends TranslatedFile<{ from: { text: string; line: number } }>>(
  file: File,
  source: { source: { text: string } } | null,
): File | null {
  const { from } = file.source
  if (!source) {
    const expected = file.fileName.replace(/\.en\.md$/, '.md')
    file.problems.add(1, 'translationWithoutSource', { expected })
    return null
  }
  const now = fingerprint(source.source.text)
  if (from.text === now) return file
  if (from.text !== '') file.problems.add(from.line, 'translationOlder', { named: from.text, now })
  return null
}

function checkLessonTranslation(
  { source, problems }: TranslatedFile<LessonTranslation>,
  original: LessonFile,
  context: CheckContext,
): void {
  const wanted = original.source.objectives.length
  if (source.objectives.length !== wanted)
    problems.add(source.objectivesLine, 'translationObjectives', { count: source.objectives.length, wanted })
  checkHeadings(source, problems)
  checkSections(source, original, problems)
  const pieces = (of: Pick<LessonTranslation, 'sections'>) => of.sections.flatMap(sectionPieces)
  checkUntouched(pieces(source), pieces(original.source), problems)
  for (const section of source.sections) {
    checkContainers(section, problems, context, 'en')
    for (const piece of readingPieces(section)) {
      checkInline(piece, problems, context)
      checkTranslatedValues(piece, problems, context)
      checkSentences(piece, problems)
    }
  }
  const questions = lessonQuestions(source).map(({ question }) => question)
  const originals = lessonQuestions(original.source).map(({ question }) => question)
  checkQuestions({ questions, originals }, problems, context)
}

/** The same sections in the same order, each resting on the same law. */
function checkSections(source: LessonTranslation, original: LessonFile, problems: ProblemList): void {
  const written = readingSections(source)
  const wanted = readingSections(original.source)
  for (const { id, line, title } of written) {
    if (!wanted.some((section) => section.id === id))
      problems.add(line, 'translationSectionExtra', {
        title: title.slice(0, 60),
        nearest: nearest(
          id,
          wanted.map((section) => section.id),
        ),
      })
  }
  wanted.forEach((section, index) => {
    const own = written.find(({ id }) => id === section.id)
    if (!own) problems.add(1, 'translationSectionMissing', { id: section.id, title: section.title })
    else if (written.indexOf(own) !== index) problems.add(own.line, 'translationSectionOrder', { id: own.id })
    else checkSameMarks(own, section, problems)
  })
}

function checkPoolTranslation(
  { source, problems }: TranslatedFile<PoolTranslation>,
  original: PoolFile,
  context: CheckContext,
): void {
  const { questions } = source
  const pieces = (of: Pick<PoolTranslation, 'questions'>) => of.questions.flatMap(questionPieces)
  checkUntouched(pieces(source), pieces(original.source), problems)
  checkQuestions({ questions, originals: original.source.questions }, problems, context)
}

function checkQuestions(
  both: Parameters<typeof checkSameQuestions>[0],
  problems: ProblemList,
  context: CheckContext,
): void {
  for (const question of both.questions) {
    checkQuestion(question, problems, context)
    for (const piece of questionPieces(question)) {
      checkTranslatedValues(piece, problems, context)
      checkSentences(piece, problems)
    }
  }
  checkSameQuestions(both, problems)
  checkBalance(both.questions, problems)
}
