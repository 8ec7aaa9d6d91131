import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkContent } from '~/courseware/check'
import { composeCourse } from '~/courseware/compose.server'
import { readContentFolder } from '~/courseware/content-folder.server'
import { registerOf } from '~/courseware/content-set'
import { sentence } from '~/courseware/problem'
import { lessonQuestions } from '~/courseware/source/lesson'

const TODAY = '2026-11-23'
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../content')

describe('the content that ships', async () => {
  const { set, problems } = checkContent(await readContentFolder(folder), TODAY)

  it('has no errors', () => {
    const errors = problems.filter((problem) => problem.severity === 'error')
    expect(errors.map((problem) => `${problem.path} ${sentence(problem)}`)).toEqual([])
  })

  it.each(set.courses.map((course) => [course.slug, course] as const))('%s is a whole course', (_slug, course) => {
    expect(course.lessons.length).toBeGreaterThan(0)
    for (const lesson of course.lessons) {
      const practice = lessonQuestions(lesson.source).filter(({ question }) => question.place === 'practice')
      expect(practice.length, lesson.fileName).toBeGreaterThanOrEqual(6)
    }
    const pooled = course.pools.reduce((sum, pool) => sum + pool.source.questions.length, 0)
    expect(pooled).toBeGreaterThanOrEqual(24)
  })

  it('names no instrument that the register does not hold, and leaves no value unresolved', () => {
    for (const course of set.courses) {
      const composed = JSON.stringify(composeCourse(course, registerOf(set), TODAY))
      expect(composed).not.toMatch(/cit-unknown|value-unknown/)
    }
  })

  it('has the course on gifts: four lessons and a pool of forty questions', () => {
    const gift = set.courses.find((course) => course.slug.startsWith('qua-tang'))
    expect(gift?.lessons).toHaveLength(4)
    expect(gift?.pools.reduce((sum, pool) => sum + pool.source.questions.length, 0)).toBeGreaterThanOrEqual(40)
  })
})
