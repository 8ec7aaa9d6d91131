import { inOrder, ProblemList, type Problem } from './problem'
import { LawRegister } from './law-register'
import { course, type CourseSource } from './source/course'
import { fileText, type ContentFile } from './source/file-text'
import { law, type LawSource } from './source/law'
import { lesson, type LessonSource } from './source/lesson'
import { pool, type PoolSource } from './source/pool'
import {
  courseWords,
  lessonTranslation,
  poolTranslation,
  type CourseWords,
  type LessonTranslation,
  type PoolTranslation,
  type TranslationLanguage,
} from './source/translation'

/** Where a lesson or pool file stands: '02-qua-tang.md' → number '02', slug 'qua-tang'. */
export type FileName = { fileName: string; stem: string; number: string; slug: string }

export type LessonFile = FileName & { source: LessonSource; problems: ProblemList }
/** `slug` is '' for the course's own pool. */
export type PoolFile = FileName & { source: PoolSource; problems: ProblemList }
export type LawFile = { source: LawSource; problems: ProblemList }

export type TranslatedFile<Source> = FileName & { source: Source; problems: ProblemList }

/** The files of a course in another language; each stands beside the one it translates. */
export type Translation = {
  language: TranslationLanguage
  course: TranslatedFile<CourseWords> | null
  lessons: TranslatedFile<LessonTranslation>[]
  pools: TranslatedFile<PoolTranslation>[]
}

export type CourseFolder = {
  slug: string
  course: { source: CourseSource; problems: ProblemList } | null
  lessons: LessonFile[]
  pools: PoolFile[]
  /** empty where nothing is translated */
  english: Translation
  /** images by path relative to the course's folder */
  images: Map<string, ContentFile>
  /** problems of files that could not be read, and of the folder */
  problems: Problem[]
}

export type ContentSet = { laws: LawFile[]; courses: CourseFolder[]; problems: Problem[] }

const COURSE_FILE = /^courses\/([^/]+)\/(.+)$/
const NUMBERED = /^((\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*))(\.pool)?\.md$/
const LAW_KEY = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+$/
export const COURSE_POOL = 'kiem-tra'
export const IMAGE_FILE = /\.(?:png|jpe?g|webp|avif|gif)$/i

/** Reads every file of a content folder into sources. Nothing is checked across files yet. */
export function contentSet(files: readonly ContentFile[]): ContentSet {
  const set: ContentSet = { laws: [], courses: [], problems: [] }
  const inPathOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const file of inPathOrder) place(set, file)
  return set
}

/** Every problem found while reading, in order. */
export function readingProblems(set: ContentSet): Problem[] {
  const lists = [
    ...set.laws.map((file) => file.problems),
    ...set.courses.flatMap((folder) => [
      ...(folder.course ? [folder.course.problems] : []),
      ...folder.lessons.map((file) => file.problems),
      ...folder.pools.map((file) => file.problems),
      ...translatedFiles(folder.english).map((file) => file.problems),
    ]),
  ]
  const folders = set.courses.flatMap((folder) => folder.problems)
  return inOrder([...set.problems, ...folders, ...lists.flatMap((list) => list.all)])
}

/** Every translated file of a course. */
export function translatedFiles({ course, lessons, pools }: Translation) {
  return [...(course ? [course] : []), ...lessons, ...pools]
}

export function registerOf(set: Pick<ContentSet, 'laws'>): LawRegister {
  return new LawRegister(
    set.laws.map(({ source }) => ({ ...source, replacedBy: source.replacedBy?.text ?? null })),
  )
}

function place(set: ContentSet, file: ContentFile): void {
  if (file.path === 'README.md' || /(?:^|\/)\./.test(file.path)) return
  const inCourse = COURSE_FILE.exec(file.path)
  if (inCourse) return placeInCourse(folderOf(set, inCourse[1] ?? ''), inCourse[2] ?? '', file)
  if (/^laws\/[^/]+\.md$/.test(file.path)) placeLaw(set, file)
  else set.problems.push(...unknownFile(file.path))
}

function folderOf(set: ContentSet, slug: string): CourseFolder {
  const known = set.courses.find((folder) => folder.slug === slug)
  if (known) return known
  const english: Translation = { language: 'en', course: null, lessons: [], pools: [] }
  const folder: CourseFolder = {
    slug,
    course: null,
    lessons: [],
    pools: [],
    english,
    images: new Map(),
    problems: [],
  }
  set.courses.push(folder)
  return folder
}

function placeLaw(set: ContentSet, file: ContentFile): void {
  const problems = new ProblemList(file.path)
  const key = file.path.slice('laws/'.length, -'.md'.length)
  if (!LAW_KEY.test(key)) problems.add(1, 'lawFileName', { name: `${key}.md` })
  const text = fileText(file, problems)
  if (text === null) set.problems.push(...problems.all)
  else set.laws.push({ source: law(file.path, key, text, problems), problems })
}

function placeInCourse(folder: CourseFolder, name: string, file: ContentFile): void {
  if (IMAGE_FILE.test(name)) {
    folder.images.set(name, file)
    return
  }
  const kind = courseFileKind(name)
  if (kind === null) {
    folder.problems.push(...unknownFile(file.path))
    return
  }
  const problems = new ProblemList(file.path)
  const text = fileText(file, problems)
  if (text === null) folder.problems.push(...problems.all)
  else addToCourse(folder, kind, file.path, text, problems)
}

/** `language` is that of a translation; null in a source file. */
export type CourseFileKind = {
  kind: 'course' | 'lesson' | 'pool'
  name: FileName
  language: TranslationLanguage | null
}

/** What a file name inside a course's folder means, or null. */
export function courseFileKind(fileName: string): CourseFileKind | null {
  const language = /\.en\.md$/.test(fileName) ? 'en' : null
  const plain = fileName.replace(/\.en\.md$/, '.md')
  const ofCourse = { fileName, number: '', slug: '' }
  if (plain === 'course.md') return { kind: 'course', name: { ...ofCourse, stem: 'course' }, language }
  if (plain === `${COURSE_POOL}.pool.md`)
    return { kind: 'pool', name: { ...ofCourse, stem: COURSE_POOL }, language }
  const found = NUMBERED.exec(plain)
  if (!found) return null
  const name = { fileName, stem: found[1] ?? '', number: found[2] ?? '', slug: found[3] ?? '' }
  return { kind: found[4] ? 'pool' : 'lesson', name, language }
}

function addToCourse(
  folder: CourseFolder,
  kind: CourseFileKind,
  path: string,
  text: string,
  problems: ProblemList,
): void {
  if (kind.language !== null) addTranslation(folder.english, kind, path, text, problems)
  else if (kind.kind === 'course') folder.course = { source: course(path, text, problems), problems }
  else if (kind.kind === 'lesson')
    folder.lessons.push({ ...kind.name, source: lesson(path, text, problems), problems })
  else
    folder.pools.push({ ...kind.name, source: pool(path, text, kind.name.slug === '', problems), problems })
}

function addTranslation(
  translation: Translation,
  { kind, name }: CourseFileKind,
  path: string,
  text: string,
  problems: ProblemList,
): void {
  if (kind === 'course') translation.course = { ...name, source: courseWords(path, text, problems), problems }
  else if (kind === 'lesson')
    translation.lessons.push({ ...name, source: lessonTranslation(path, text, problems), problems })
  else translation.pools.push({ ...name, source: poolTranslation(path, text, problems), problems })
}

function unknownFile(path: string): Problem[] {
  const problems = new ProblemList(path)
  problems.add(1, 'unknownFile', { name: path.split('/').at(-1) ?? path })
  return problems.all
}
