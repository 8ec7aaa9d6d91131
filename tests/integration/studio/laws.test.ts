import { beforeAll, describe, expect, it } from 'vitest'
import { filesToReview } from '~/courseware/law-reviews.server'
import { saveDraft } from '~/courseware/drafts.server'
import { latestCourseEdition, lessonEdition } from '~/courseware/published.server'
import type { TextLanguage } from '~/courseware/published'
import { forgetLawNotices, lawNotices } from '~/learning/law-notices.server'
import { action, loader } from '~/routes/trainer/law'
import { loader as list } from '~/routes/trainer/list'
import { action as publish } from '~/routes/trainer/publish'
import { withDatabase } from '../../support/database'
import { lesson, swap } from '../../unit/courseware/small-content'
import { AT, asked, auditKinds } from '../identity/people'
import { ask, aTrainer, COURSE, LESSON, outcomeOf, publishSmallCourse, type Trainer } from './desk'

const database = withDatabase()
const KEY = 'ND-59-2019'
let thao: Trainer

beforeAll(async () => {
  await publishSmallCourse()
  thao = await aTrainer()
})

const at = (form?: Record<string, string>, query = '') => ({
  ...asked(`/xuong-bai-giang/can-cu/${KEY}${query}`, { cookie: thao.cookie, ...(form && { form }) }),
  params: { instrument: KEY },
})
const send = async (form: Record<string, string>) => outcomeOf(await action(at(form)))
const GOOD = { article: 'Điều 26', from: '2026-12-01', byInstrument: 'ND-999-2026', note: 'Hạn còn 03 ngày.' }
const names = async () => (await filesToReview()).map(({ fileName }) => fileName)
const notices = async (language: TextLanguage = 'vi') => {
  const course = await latestCourseEdition(COURSE)
  const view = await lessonEdition(course?.lessons[0]?.hash ?? '')
  if (!course || !view) throw new Error('no lesson')
  forgetLawNotices()
  return lawNotices(view, course.courseId, { at: AT, language })
}

describe('the page of a law', () => {
  it('lists what cites an article, with file, line and section, and the editions', async () => {
    const { passages, editions } = await loader(at(undefined, `?dieu=${encodeURIComponent('Điều 26')}`))
    expect(passages.map(({ fileName, line }) => `${fileName} ${line}`)).toEqual([
      '01-qua-tang.md 16',
      '01-qua-tang.md 19',
    ])
    expect(passages[0]).toMatchObject({ sectionTitle: 'Khi nào phải từ chối?' })
    expect(editions).toMatchObject([{ course: COURSE, number: 1, completed: 0, certificates: 0 }])
    const whole = await loader(at())
    expect(whole.passages.length).toBeGreaterThan(passages.length)
  })

  it.each([
    ['no day', { from: '' }, 'from'],
    ['a day that is none', { from: '31/02/2026' }, 'from'],
    ['no instrument', { byInstrument: ' ' }, 'byInstrument'],
    ['an article it does not hold', { article: 'Điều 999' }, 'article'],
    ['too long a note', { note: 'a'.repeat(501) }, 'note'],
  ])('asks again where there is %s', async (_what, wrong, field) => {
    const { status, data } = await send({ ...GOOD, ...wrong })
    expect(status).toBe(422)
    expect(data).toMatchObject({ errors: [{ field }] })
    expect(await database().lawAmendment.count()).toBe(0)
  })
})

describe('an article marked as amended', () => {
  it('flags the files that cite it, tells the trainer first and the learner with its day', async () => {
    expect((await send(GOOD)).to).toBe(
      `/xuong-bai-giang/can-cu/${KEY}?xong=ghi&dieu=%C4%90i%E1%BB%81u%2026#can-xem-lai`,
    )
    expect(await names()).toEqual(['01-qua-tang.md'])
    const { needs } = await list(ask(thao, {}))
    expect(needs.toReview).toMatchObject([
      { course: COURSE, fileName: '01-qua-tang.md', what: ['Điều 26 Nghị định 59/2019/NĐ-CP'] },
    ])
    const told = { from: '2026-12-01', by: 'ND-999-2026', note: GOOD.note }
    expect(await notices()).toMatchObject([{ ...told, what: 'Điều 26 Nghị định 59/2019/NĐ-CP' }])
    expect(await notices('en')).toMatchObject([{ ...told, what: 'Nghị định 59/2019/NĐ-CP, Article 26' }])
    const row = await database().lawAmendment.findFirstOrThrow()
    expect(row).toMatchObject({ markedById: thao.id, instrumentKey: KEY })
    expect(await auditKinds(row.id)).toEqual(['lawAmended'])
    expect((await send(GOOD)).status).toBe(422)
  })

  it('is settled by who looked and found nothing to change', async () => {
    const { id } = await database().lawAmendment.findFirstOrThrow()
    const form = { then: 'unchanged', amendment: id, course: COURSE, file: '01-qua-tang.md' }
    expect((await send({ ...form, reviewNote: '' })).status).toBe(422)
    expect((await send({ ...form, reviewNote: 'Bài chỉ nêu việc phải nộp lại.' })).status).toBe(303)
    expect(await names()).toEqual([])
    expect(await notices()).toEqual([])
  })

  it('as a whole instrument flags the test questions too; taken back, it flags nothing', async () => {
    await send({ ...GOOD, article: 'toan-van' })
    expect(await names()).toEqual(['01-qua-tang.md', '01-qua-tang.pool.md'])
    const { id } = await database().lawAmendment.findFirstOrThrow({ where: { article: '' } })
    expect((await send({ then: 'withdraw', amendment: id, reason: '' })).status).toBe(422)
    await send({ then: 'withdraw', amendment: id, reason: 'Ghi nhầm văn bản.' })
    expect(await names()).toEqual([])
    expect(await auditKinds(id)).toEqual(['lawAmended', 'lawAmendmentWithdrawn'])
  })

  it('is settled for a file by publishing it as a change of law', async () => {
    await send({ ...GOOD, article: 'Điều 25', from: '01/12/2026' })
    expect(await names()).toEqual(['01-qua-tang.md', '01-qua-tang.pool.md'])
    const markdown = swap(lesson, 'Không nhận quà của người có việc', 'Từ chối quà của người có việc')
    const file = { course: COURSE, fileName: `${LESSON}.md` }
    const saved = await saveDraft({ ...file, markdown, revision: 0, by: thao.id, at: AT })
    if (saved.kind !== 'saved') throw new Error(saved.kind)
    const form = {
      revision: String(saved.revision),
      ...{ effect: 'lawChanged', note: 'Điều 25 sửa.', then: 'publish' },
    }
    expect(outcomeOf(await publish(ask(thao, { form }))).status).toBe(303)
    expect(await names()).toEqual(['01-qua-tang.pool.md'])
    expect(await notices()).toEqual([])
    const change = await database().lawChange.findFirstOrThrow()
    expect(JSON.parse(change.articles)).toEqual(['ND-59-2019 Điều 25'])
    expect(change.publishedById).toBe(thao.id)
  })
})
