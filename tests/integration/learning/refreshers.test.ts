import { beforeAll, describe, expect, it } from 'vitest'
import { importContent } from '~/courseware/import.server'
import { lawStateOf } from '~/courseware/law-state.server'
import { articlesOfEdition } from '~/courseware/citing-editions.server'
import { courseEdition, latestCourseEdition } from '~/courseware/published.server'
import { complete } from '~/learning/completions.server'
import { owes } from '~/learning/refreshers'
import { oweRefreshers } from '~/learning/refresher-dues.server'
import { openRefreshers } from '~/learning/refreshers.server'
import { write } from '~/platform/transaction-sql.server'
import { action, loader } from '~/routes/learner/refresher'
import { withDatabase } from '../../support/database'
import { LESSON, lesson, swap } from '../../unit/courseware/small-content'
import { folderWith } from '../courseware/content-on-disk'
import { AT, asked, aSession, auditKinds, cookieOf, minutesLater } from '../identity/people'
import { anEnrolment, anOfficial } from './small-course'

const database = withDatabase()
const ARTICLE = 'ND-59-2019 Điều 25'
const NEW_TEXT = 'Từ nay từ chối mọi quà của người có việc'
const editions = [
  lesson,
  swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu gọn hơn.'),
  swap(lesson, 'Không nhận quà của người có việc', NEW_TEXT),
]

async function publish(text: string, minutes: number, note?: string) {
  const folder = await folderWith({ [LESSON]: text })
  const lawChanged = note ? { lawChanged: { note, onLawChange: oweRefreshers } } : {}
  await importContent({ folder, at: minutesLater(minutes), by: null, ...lawChanged })
  const edition = await latestCourseEdition('thu')
  if (!edition) throw new Error('nothing published')
  return edition.hash
}

async function someoneWhoCompleted(...hashes: string[]): Promise<string> {
  const { id } = await anOfficial()
  for (const [index, hash] of hashes.entries()) await completes(id, hash, index)
  return id
}

async function completes(officialId: string, hash: string, times = 0) {
  const course = await courseEdition(hash)
  if (!course) throw new Error(hash)
  const enrolmentId =
    times === 0 ? (await anEnrolment(officialId, { ...course, id: course.courseId })).id : null
  const id = enrolmentId ?? (await again(officialId, course.courseId, times))
  await write((run) => complete(run, { enrolmentId: id, course, attemptId: null, at: AT, on: AT }))
}

async function again(officialId: string, courseId: string, times: number): Promise<string> {
  const facts = { cycle: `lai-${times}`, assignedOn: '2026-10-01', reason: '{"code":"everyone"}' }
  const row = { id: `${officialId}${times}`, officialId, courseId, ...facts, attemptsAllowed: 3 }
  return (await database().enrolment.create({ data: row })).id
}

let [first, second, third] = ['', '', '']
let before: string, bystander: string, freshly: string

beforeAll(async () => {
  first = await publish(editions[0] ?? '', 0)
  before = await someoneWhoCompleted(first)
  bystander = (await anOfficial()).id
  second = await publish(editions[1] ?? '', 1)
  freshly = await someoneWhoCompleted(second)
}, 60_000)

const owing = async (id: string) => (await openRefreshers(id)).map(({ number }) => number)

describe('a refresher', () => {
  it('is asked of nobody by a small correction', async () => {
    expect(await database().lawChange.count()).toBe(0)
    expect(await owing(before)).toEqual([])
  })

  it('is owed by exactly those who completed an edition citing the affected article', async () => {
    third = await publish(editions[2] ?? '', 2, 'Điều 25 đã sửa.')
    expect(await owing(before)).toEqual([3])
    expect(await owing(freshly)).toEqual([3])
    expect(await owing(bystander)).toEqual([])
    expect(await database().refresherDue.count()).toBe(2)
    const change = await database().lawChange.findFirstOrThrow()
    expect(JSON.parse(change.articles)).toEqual([ARTICLE])
    expect(await auditKinds(change.id)).toEqual(['lawChangePublished', 'refreshersOwed'])
  })

  it('is owed by whoever finishes an affected edition afterwards, not by who finishes the new one', async () => {
    expect(await owing(await someoneWhoCompleted(first))).toEqual([3])
    expect(await owing(await someoneWhoCompleted(third))).toEqual([])
    expect(await owing(await someoneWhoCompleted(first, third))).toEqual([])
    expect(await owing(await someoneWhoCompleted(third, first))).toEqual([])
  })

  it('follows the rule for all who completed anything', async () => {
    const change = { number: 3, articles: [ARTICLE] }
    const all = await database().completion.findMany({ include: { courseEdition: true } })
    for (const officialId of new Set(all.map((one) => one.officialId))) {
      const own = all.filter((one) => one.officialId === officialId)
      const completed = await Promise.all(
        own.map(async ({ courseEdition: { hash, number } }) => ({
          number,
          articles: await articlesOfEdition(hash),
        })),
      )
      expect((await owing(officialId)).length > 0, officialId).toBe(owes(completed, change))
    }
  })
})

describe('the page of a refresher', () => {
  const ask = async (officialId: string, form?: Record<string, string>) => {
    const [due] = await database().refresherDue.findMany({ where: { officialId } })
    const cookie = cookieOf(await aSession(officialId))
    const given = { ...asked(`/cap-nhat/${due?.id}`, { cookie, ...(form && { form }) }) }
    return { ...given, params: { refresher: due?.id } }
  }

  it('shows the two versions and the questions, and nothing of the key', async () => {
    const page = await loader(await ask(before))
    const [pair, ...others] = page.sections[0]?.pairs ?? []
    const textOf = (cut: { text: string }[] | null | undefined) => cut?.map(({ text }) => text).join('')
    expect(others).toEqual([])
    expect(textOf(pair?.old)).toBe('Không nhận quà của người có việc.')
    expect(textOf(pair?.now)).toBe(`${NEW_TEXT}.`)
    expect(page.questions.map(({ question }) => question.id)[0]).toBe('qt-01')
    expect(page.questions.length).toBeGreaterThanOrEqual(2)
    const text = JSON.stringify(page)
    for (const told of ['Từ chối là cách gọn nhất', 'Chia ra vẫn là nhận', 'Giải thích thứ', 'explanation'])
      expect(text).not.toContain(told)
  })

  it('is not there for anyone else', async () => {
    const { params } = await ask(before)
    await expect(loader({ ...(await ask(freshly)), params })).rejects.toMatchObject({ status: 404 })
  })

  it('asks again for what is missing or wrong, and is finished once, touching neither completion nor certificate', async () => {
    const kept = async () => ({
      completions: await database().completion.findMany({ where: { officialId: before } }),
      certificates: await database().certificate.findMany({ where: { completion: { officialId: before } } }),
    })
    const stood = await kept()
    const { questions } = await loader(await ask(before))
    const keys = await database().answerKey.findMany({
      where: { questionHash: { in: questions.map(({ question }) => question.hash) } },
    })
    const rightOf = (hash: string) =>
      (JSON.parse(keys.find((key) => key.questionHash === hash)?.right ?? '[]') as string[])[0] ?? ''
    const right = Object.fromEntries(
      questions.map(({ question }, index) => [`cau-${index + 1}`, rightOf(question.hash)]),
    )
    const missing = (await action(await ask(before, {}))) as { init: { status: number } }
    expect(missing.init.status).toBe(422)
    const wrong = { ...right, 'cau-1': right['cau-1'] === 'a' ? 'b' : 'a' }
    const again = (await action(await ask(before, wrong))) as Response
    expect(again.headers.get('Location')).toMatch(/\?con-sai=1#cau-hoi$/)
    expect((await loader(await ask(before))).questions[0]?.feedback).toMatchObject({
      correct: false,
      right: null,
    })
    expect(await database().refresherDone.count()).toBe(0)
    const last = { 'cau-1': right['cau-1'] ?? '' }
    const done = (await action(await ask(before, last))) as Response
    expect(done.status).toBe(303)
    await action(await ask(before, last))
    const rows = await database().refresherDone.findMany()
    expect(rows).toMatchObject([{ finishedOn: '2026-11-23', courseEditionHash: third }])
    expect(await owing(before)).toEqual([])
    expect(await auditKinds(rows[0]?.dueId ?? '')).toEqual(['refresherFinished'])
    expect(await kept()).toEqual(stood)
  })
})

describe('the law behind a certificate', () => {
  it('is the state its edition was written by, with what changed later', async () => {
    expect(await lawStateOf(first)).toMatchObject({
      number: 1,
      publishedOn: '2026-11-23',
      checkedOn: '2026-11-22',
      later: [{ what: 'Điều 25 Nghị định 59/2019/NĐ-CP', from: '2026-11-23' }],
    })
    expect((await lawStateOf(third))?.later).toEqual([])
    expect(await lawStateOf('không có')).toBeNull()
  })
})
