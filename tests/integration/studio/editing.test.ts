import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action as save, loader as open } from '~/routes/trainer/edit'
import { loader as list } from '~/routes/trainer/list'
import { action as preview } from '~/routes/trainer/live-preview'
import { loader as lawSearch } from '~/routes/trainer/law-search'
import { action as create } from '~/routes/trainer/new-lesson'
import { loader as review } from '~/routes/trainer/publish'
import { loader as remarks } from '~/routes/trainer/remarks'
import { Written } from '~/ui/written'
import { withDatabase } from '../../support/database'
import { lesson, swap } from '../../unit/courseware/small-content'
import { answerOf } from '../identity/people'
import { aLearner, ask, aTrainer, outcomeOf, publishSmallCourse, type Trainer } from './desk'

const database = withDatabase()
const NEW = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu mới của chị Thảo.')
const OTHER = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu mới của anh Minh.')
let thao: Trainer
let minh: Trainer

beforeAll(async () => {
  await publishSmallCourse()
  thao = await aTrainer()
  minh = await aTrainer('Trần Minh')
})

beforeEach(async () => {
  await database().draft.deleteMany()
})

const savedBy = async (who: Trainer, text: string, revision = 0, then = 'save') =>
  outcomeOf(await save(ask(who, { form: { text, revision: String(revision), then } })))
const opened = (who: Trainer, query = '') => open(ask(who, { query }))

describe('the studio', () => {
  it('is for trainers: an official who only learns is told so, a stranger signs in', async () => {
    const learner = await aLearner()
    for (const page of [list, open, review, remarks, lawSearch]) {
      await expect(page(ask(learner, {}))).rejects.toMatchObject({
        data: { code: 'trainerOnly' },
        init: { status: 403 },
      })
      expect((await answerOf(page(ask({ cookie: '' }, {})))).status).toBe(303)
    }
    const form = { text: NEW, revision: '0' }
    for (const act of [save, preview, create]) {
      await expect(act(ask(learner, { form }))).rejects.toMatchObject({ init: { status: 403 } })
    }
    expect(await database().draft.count()).toBe(0)
  })

  it('has no page for a file or course that is not there', async () => {
    for (const file of ['09-khong-co', '../course', 'README', '%2e%2e']) {
      expect((await answerOf(open(ask(thao, { file })))).status).toBe(404)
    }
    expect((await answerOf(open(ask(thao, { course: 'khong-co' })))).status).toBe(404)
  })
})

describe('the editor', () => {
  it('opens the published text; saved, it is a draft that learners do not see', async () => {
    expect(await opened(thao)).toMatchObject({ markdown: lesson, revision: 0, draft: null })
    expect(await savedBy(thao, NEW)).toMatchObject({
      status: 303,
      to: '/xuong-bai-giang/thu/01-qua-tang?luu=saved',
    })
    const page = await opened(minh)
    expect(page).toMatchObject({ markdown: NEW, revision: 1, draft: { by: { fullName: 'Lê Thị Thu Thảo' } } })
    expect(Written.htmlOf(page.shown.html)).toContain('Mở đầu mới của chị Thảo.')
    const { courses } = await list(ask(thao, {}))
    expect(courses[0]?.files.map(({ state }) => state)).toEqual(['published', 'changed', 'published'])
    expect(courses[0]?.number).toBe(1)
  })

  it('goes where the press said, saving first', async () => {
    expect((await savedBy(thao, NEW, 0, 'preview')).to).toMatch(/\?phan=xem-truoc$/)
    expect((await savedBy(thao, OTHER, 1, 'check')).to).toMatch(/\?phan=kiem-tra$/)
    expect((await savedBy(thao, NEW, 2, 'publish')).to).toMatch(/\/xuat-ban$/)
    expect((await opened(thao)).markdown).toBe(NEW)
  })

  it('begins no draft where nothing was changed, and stores what a browser sends as a file holds it', async () => {
    const posted = lesson.replaceAll('\n', '\r\n').normalize('NFD')
    expect((await savedBy(thao, posted)).to).toMatch(/luu=unchanged$/)
    expect(await database().draft.count()).toBe(0)
    await savedBy(thao, NEW.replaceAll('\n', '\r\n').normalize('NFD').trimEnd())
    expect((await opened(thao)).markdown).toBe(NEW)
  })

  it('names what is to be corrected by its line, and shows the line', async () => {
    await savedBy(thao, swap(lesson, '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'))
    const { shown } = await opened(thao)
    const problem = shown.problems.find(({ code }) => code === 'noRightChoice')
    expect(problem).toMatchObject({
      severity: 'error',
      line: lesson.split('\n').indexOf('::: câu hỏi qt-01') + 1,
    })
    expect((await opened(thao, '?dong=42')).line).toBe(42)
    expect((await opened(thao, '?cau=qt-01')).line).toBe(problem?.line)
    expect((await opened(thao, '?dong=-1')).line).toBeNull()
    const { needs } = await list(ask(thao, {}))
    expect(needs.unfinished).toEqual([{ course: 'thu', fileName: '01-qua-tang.md', errors: 1 }])
  })

  it('the second of two who edit is shown both texts, loses nothing, and may save over it on purpose', async () => {
    await savedBy(thao, NEW)
    const refused = await savedBy(minh, OTHER, 0)
    expect(refused.status).toBe(409)
    const theirs = { markdown: NEW, revision: 1, by: { fullName: 'Lê Thị Thu Thảo' } }
    expect(refused.data).toMatchObject({ kind: 'conflict', text: OTHER, theirs })
    expect((await opened(thao)).markdown).toBe(NEW)
    expect((await savedBy(minh, OTHER, 1)).status).toBe(303)
    expect((await opened(thao)).markdown).toBe(OTHER)
  })

  it('a second press of the same save is no conflict', async () => {
    await savedBy(thao, NEW)
    expect((await savedBy(thao, NEW, 0)).status).toBe(303)
    expect((await opened(thao)).revision).toBe(1)
  })

  it('keeps a text that is too long on the page and stores nothing', async () => {
    const long = `${lesson}${'Câu dài. '.repeat(40_000)}`
    const refused = await savedBy(thao, long)
    expect(refused).toMatchObject({ status: 422, data: { kind: 'tooLarge', text: long, most: 262_144 } })
    expect(await database().draft.count()).toBe(0)
  })

  it.each([
    ['no revision', { text: NEW }],
    ['a revision that is no number', { text: NEW, revision: 'x' }],
    ['an act nobody knows', { text: NEW, revision: '0', then: 'xoa' }],
  ])('%s: 422 with the text kept', async (_what, form) => {
    expect(outcomeOf(await save(ask(thao, { form })))).toMatchObject({ status: 422, data: { text: NEW } })
  })
})

describe('the live preview', () => {
  it('gives the fragment of a text not saved, with what is in it inert', async () => {
    const text = swap(NEW, 'Mở đầu mới của chị Thảo.', 'Mở đầu <script>alert(1)</script> mới.')
    const answer = await preview(ask(thao, { form: { text, revision: '0' } }))
    const html = await answer.text()
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('Mở đầu &lt;script&gt;')
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<html')
    expect(await database().draft.count()).toBe(0)
  })

  it('names beside it, by its line, what is to be corrected in that text', async () => {
    const written = async (text: string) =>
      (await preview(ask(thao, { form: { text, revision: '0' } }))).text()
    const wrong = swap(NEW, '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.')
    const line = NEW.split('\n').indexOf('::: câu hỏi qt-01') + 1
    expect(await written(wrong)).toMatch(
      new RegExp(`<template data-into="[^"]+">.*data-go-to-line="${line}"`),
    )
    expect(await written(NEW)).toMatch(/<template data-into="[^"]+"><p>Không có chỗ nào phải sửa\.<\/p>/)
  })
})

describe('the law register', () => {
  const found = async (typed: string) =>
    (await lawSearch(ask(thao, { query: `?tim=${encodeURIComponent(typed)}` }))).laws

  it('is found without marks, by article or by words', async () => {
    expect(await found('nhan qua')).toMatchObject([{ key: 'ND-59-2019', articles: [{ article: 'Điều 25' }] }])
    expect(await found('59/2019 dieu 26')).toMatchObject([{ articles: [{ article: 'Điều 26' }] }])
    expect(await found('')).toMatchObject([{ key: 'ND-59-2019', held: 2, articles: [] }])
    expect(await found('khong co gi')).toEqual([])
  })
})
