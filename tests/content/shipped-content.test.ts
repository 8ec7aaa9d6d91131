import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkContent } from '~/courseware/check'
import { composeCourse } from '~/courseware/compose.server'
import { readContentFolder } from '~/courseware/content-folder.server'
import { registerOf, translatedFiles, type CourseFolder, type LessonFile } from '~/courseware/content-set'
import { courseFigures, passagesToCheck } from '~/courseware/content-table'
import { lessonPassages } from '~/courseware/passages'
import { sentence } from '~/courseware/problem'
import { lessonQuestions } from '~/courseware/source/lesson'
import { plainText } from '~/courseware/source/plain-text'
import type { QuestionSource } from '~/courseware/source/question'

const TODAY = '2026-11-23'
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../content')

/** Lessons of each course, and the least its pools hold for the final test. */
const COURSES = {
  'qua-tang-xung-dot-loi-ich-va-nhung-nhieu': { lessons: 4, pool: 60 },
  'trach-nhiem-nguoi-dung-dau': { lessons: 3, pool: 40 },
  'vi-tri-rui-ro-cao': { lessons: 3, pool: 40 },
  'buoc-vao-cong-vu': { lessons: 2, pool: 24 },
  'giang-vien-bao-cao-vien': { lessons: 2, pool: 24 },
}

const { set, problems } = checkContent(await readContentFolder(folder), TODAY)
const lessons = set.courses.flatMap((course) =>
  course.lessons.map((lesson): [string, LessonFile, CourseFolder] => [lesson.stem, lesson, course]),
)
const poolOf = (lesson: LessonFile, course: CourseFolder) =>
  course.pools.find(({ stem }) => stem === lesson.stem)?.source.questions ?? []
const inLesson = (lesson: LessonFile) => lessonQuestions(lesson.source).map(({ question }) => question)
const everyQuestion = (lesson: LessonFile, course: CourseFolder) => [
  ...inLesson(lesson),
  ...poolOf(lesson, course),
]
const rightOf = ({ choices }: QuestionSource) => choices.filter(({ right }) => right)

describe('the content that ships', () => {
  it('has neither errors nor warnings', () => {
    expect(problems.map((problem) => `${problem.path} ${sentence(problem)}`)).toEqual([])
  })

  it('is five courses of fourteen lessons, each pool large enough for its test', () => {
    expect(set.courses.map(({ slug }) => slug).sort()).toEqual(Object.keys(COURSES).sort())
    for (const course of set.courses) {
      const wanted = COURSES[course.slug as keyof typeof COURSES]
      const pooled = course.pools.reduce((sum, { source }) => sum + source.questions.length, 0)
      expect(course.lessons.length, course.slug).toBe(wanted.lessons)
      expect(pooled, course.slug).toBeGreaterThanOrEqual(wanted.pool)
    }
  })

  it('asks to decide a case far more often than to recall', () => {
    for (const figures of set.courses.map(courseFigures)) {
      expect(figures.cases / (figures.practice + figures.pool), figures.slug).toBeGreaterThan(0.8)
    }
  })

  it('names no instrument that the register does not hold, and leaves no value unresolved', () => {
    for (const course of set.courses) {
      const composed = JSON.stringify(composeCourse(course, registerOf(set), TODAY))
      expect(composed).not.toMatch(/cit-unknown|value-unknown/)
    }
  })

  it('has the whole course that everyone takes in English, translated from its text as it stands', () => {
    const gift = set.courses.find(({ slug }) => slug.startsWith('qua-tang'))
    const files = gift ? translatedFiles(gift.english) : []
    expect(files).toHaveLength(1 + 2 * (gift?.lessons.length ?? 0))
  })
})

describe.each(lessons)('%s', (_stem, lesson, course) => {
  it('lists for checking every passage on what is known at second hand', () => {
    const listed = new Set(passagesToCheck(set).map(({ path, line }) => `${path}:${line}`))
    const known = /\d-(QĐ|NQ)\/TW|1847\/QĐ-TTg|10\/CT-TTg|07\/2024\/TT-TTCP/u
    const doubtful = lessons.flatMap(([, { source }]) =>
      lessonPassages(source)
        .filter(({ text, sectionTitle }) => known.test(text) || /đảng viên/u.test(sectionTitle))
        .filter(({ kind }) => kind === 'reading')
        .map(({ line }) => `${source.path}:${line}`),
    )
    expect(doubtful.length).toBeGreaterThan(15)
    expect(doubtful.filter((place) => !listed.has(place))).toEqual([])
  })

  it('reads in five to ten minutes and has every part a lesson needs', () => {
    expect(lesson.source.minutes).toBeGreaterThanOrEqual(5)
    expect(lesson.source.minutes).toBeLessThanOrEqual(10)
    const kinds = new Set(lesson.source.sections.flatMap(({ parts }) => parts.map(({ kind }) => kind)))
    for (const kind of ['law', 'scenario', 'do', 'dont', 'remember'] as const) expect(kinds).toContain(kind)
    const practice = inLesson(lesson).filter(({ place }) => place === 'practice')
    expect(practice.length).toBeGreaterThanOrEqual(6)
    expect(practice.length).toBeLessThanOrEqual(10)
  })

  it('has at least two variants in its pool for each objective, and practice for it', () => {
    const aimedAt = (list: readonly QuestionSource[], number: number) =>
      list.filter(({ objective }) => objective?.text === String(number)).length
    lesson.source.objectives.forEach((_, index) => {
      expect(aimedAt(poolOf(lesson, course), index + 1), `objective ${index + 1}`).toBeGreaterThanOrEqual(2)
      expect(aimedAt(inLesson(lesson), index + 1), `objective ${index + 1}`).toBeGreaterThanOrEqual(1)
    })
  })

  it('offers four plausible choices of like length, each with an explanation that teaches', () => {
    for (const { id, choices } of everyQuestion(lesson, course)) {
      expect(choices, id).toHaveLength(4)
      const lengths = choices.map(({ text }) => plainText(text).length)
      expect(Math.max(...lengths), id).toBeLessThanOrEqual(2 * Math.min(...lengths))
      for (const { explanation } of choices)
        expect(explanation && plainText(explanation).length, id).toBeGreaterThan(30)
    }
  })

  it('spreads its right choices over the four places, in the lesson and in its pool', () => {
    const single = (list: readonly QuestionSource[]) => list.filter((one) => rightOf(one).length === 1)
    for (const list of [single(inLesson(lesson)), single(poolOf(lesson, course))]) {
      const counts = ['a', 'b', 'c', 'd'].map(
        (place) => list.filter((one) => rightOf(one)[0]?.id === place).length,
      )
      expect(Math.max(...counts) - Math.min(...counts), counts.join('/')).toBeLessThanOrEqual(3)
    }
  })

  it('keeps party rules to the part that says whom it is for, and asks nothing of them', () => {
    const written = (text: string) => /QĐi?\/TW|NQ\/TW/u.test(text)
    for (const section of lesson.source.sections) {
      const text = section.parts.map((part) => ('prose' in part ? plainText(part.prose) : '')).join(' ')
      if (!written(text)) continue
      expect(section.title).toBe('Dành riêng cho đảng viên')
      expect(text).toContain('chỉ áp dụng cho đảng viên')
    }
    for (const { id, stem, choices } of everyQuestion(lesson, course)) {
      const said = [stem, ...choices.map(({ text }) => text)].map((piece) => plainText(piece)).join(' ')
      expect(written(said), id).toBe(false)
    }
  })
})
