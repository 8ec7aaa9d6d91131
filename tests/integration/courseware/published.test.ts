import { beforeAll, describe, expect, it } from 'vitest'
import { answerKeys } from '~/courseware/answer-keys.server'
import { importContent } from '~/courseware/import.server'
import {
  courseEdition,
  forgetEditions,
  instrumentStatuses,
  latestCourseEdition,
  lessonEdition,
  poolQuestions,
  publishedCourses,
  questionEditions,
} from '~/courseware/published.server'
import { withDatabase } from '../../support/database'
import { lesson, LESSON, POOL, pool } from '../../unit/courseware/small-content'
import { folderWith } from './content-on-disk'

withDatabase()
const at = new Date('2026-11-23T02:00:00Z')
const CANARY = 'CHIMHOANGYEN'
const marked = (text: string) => text.replaceAll('  > ', `  > ${CANARY} `)

beforeAll(async () => {
  const folder = await folderWith({ [LESSON]: marked(lesson), [POOL]: marked(pool) })
  await importContent({ folder, at, by: null })
})

async function theCourse() {
  const course = await latestCourseEdition('thu')
  if (!course) throw new Error('not published')
  return course
}

describe('what is published', () => {
  it('is listed by its latest edition', async () => {
    expect(await publishedCourses()).toMatchObject([{ slug: 'thu', number: 1, lessonCount: 1, minutes: 1 }])
    expect(await latestCourseEdition('khong-co')).toBeNull()
    expect(await courseEdition('khong-co')).toBeNull()
    expect(await lessonEdition('khong-co')).toBeNull()
  })

  it('gives questions in the order asked for, known or not, cached or not', async () => {
    const course = await theCourse()
    const [first] = await poolQuestions(course.hash)
    const hashes = first?.questions.map((question) => question.hash) ?? []
    expect(hashes).toHaveLength(10)
    forgetEditions()
    const some = [hashes[3] ?? '', 'khong-co', hashes[1] ?? '']
    expect((await questionEditions(some)).map((view) => view.hash)).toEqual([hashes[3], hashes[1]])
    const all = await questionEditions([...hashes].reverse())
    expect(all.map((view) => view.hash)).toEqual([...hashes].reverse())
    expect(all.every((view) => view.place === 'pool' && view.sectionId === 'khi-nao-phai-tu-choi')).toBe(true)
  })

  it('shows no key in anything but the keys', async () => {
    const course = await theCourse()
    const view = await lessonEdition(course.lessons[0]?.hash ?? '')
    const pools = await poolQuestions(course.hash)
    const hashes = [...(view?.questionRefs ?? []), ...pools.flatMap((one) => one.questions)].map(
      (one) => one.hash,
    )
    const shown = JSON.stringify([course, view, pools, await questionEditions(hashes)])
    expect(shown).not.toContain(CANARY)
    expect(shown).not.toMatch(/"right"|"explanation/)
    const keys = await answerKeys(hashes)
    expect(keys.size).toBe(12)
    expect(JSON.stringify([...keys.values()])).toContain(CANARY)
  })

  it('gives the live status of instruments', async () => {
    const statuses = await instrumentStatuses(['ND-59-2019', 'khong-co'])
    expect([...statuses.keys()]).toEqual(['ND-59-2019'])
    expect(statuses.get('ND-59-2019')).toMatchObject({ status: 'inForce', amendedBy: [], replacedBy: null })
  })
})
