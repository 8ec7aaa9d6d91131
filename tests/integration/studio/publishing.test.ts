import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { latestCourseEdition, lessonEdition } from '~/courseware/published.server'
import { discardDraft, draftFor, saveDraft } from '~/courseware/drafts.server'
import { complainOf } from '~/learning/complaints.server'
import { questionEditions } from '~/courseware/published.server'
import { loader as edit } from '~/routes/trainer/edit'
import { action as addPool, loader as list } from '~/routes/trainer/list'
import { action as create } from '~/routes/trainer/new-lesson'
import { action as publish, loader as review } from '~/routes/trainer/publish'
import { action as handle, loader as remarks } from '~/routes/trainer/remarks'
import { Written } from '~/ui/written'
import { withDatabase } from '../../support/database'
import { lesson, swap } from '../../unit/courseware/small-content'
import { AT, auditKinds } from '../identity/people'
import { aLearner, ask, aTrainer, COURSE, LESSON, outcomeOf, publishSmallCourse, type Trainer } from './desk'

const database = withDatabase()
const file = { course: COURSE, fileName: `${LESSON}.md` }
const GOOD = { effect: 'minor', note: 'Sửa câu mở đầu cho gọn.', then: 'publish' }
let thao: Trainer
let count = 0
const fresh = () => swap(lesson, 'Mở đầu ngắn gọn.', `Mở đầu lần ${(count += 1)}.`)

beforeAll(async () => {
  await publishSmallCourse()
  thao = await aTrainer()
})

beforeEach(async () => {
  await database().draft.deleteMany()
})

async function drafted(markdown: string, given: Partial<typeof file> = {}) {
  const saved = await saveDraft({ ...file, ...given, markdown, revision: 0, by: thao.id, at: AT })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return String(saved.revision)
}

const sent = async (form: Record<string, string>, where: { file?: string } = {}) =>
  outcomeOf(await publish(ask(thao, { ...where, form })))

const openingOf = async () => {
  const course = await latestCourseEdition(COURSE)
  return JSON.stringify((await lessonEdition(course?.lessons[0]?.hash ?? ''))?.blocks)
}
const numberNow = async () => (await latestCourseEdition(COURSE))?.number ?? 0

describe('publishing', () => {
  it('makes a new course edition that learners see; the one before stands unchanged', async () => {
    const before = await latestCourseEdition(COURSE)
    const revision = await drafted(fresh())
    expect(await review(ask(thao, {}))).toMatchObject({
      hasDraft: true,
      moved: false,
      elsewhere: [],
      learning: 0,
    })
    const { status, to } = await sent({ revision, ...GOOD })
    const number = (before?.number ?? 0) + 1
    expect({ status, to }).toEqual({ status: 303, to: `/xuong-bai-giang?khoa=thu&an-ban=${number}` })
    expect(await openingOf()).toContain(`Mở đầu lần ${count}.`)
    const outcome = (await list(ask(thao, { query: `?khoa=thu&an-ban=${number}` }))).outcome
    expect(outcome).toEqual({ kind: 'published', number, course: 'Khóa học thử' })
    const old = await lessonEdition(before?.lessons[0]?.hash ?? '')
    expect(JSON.stringify(old?.blocks)).not.toContain(`Mở đầu lần ${count}.`)
    expect(await draftFor(file)).toMatchObject({ draft: null })
    expect(await auditKinds(before?.courseId ?? '')).toContain('coursePublished')
  })

  it('pressed again and again publishes once, and every press sees the first one’s result', async () => {
    const revision = await drafted(fresh())
    const first = await sent({ revision, ...GOOD })
    const second = await sent({ revision, ...GOOD })
    expect(second.to).toBe(first.to)
    const before = await numberNow()
    const again = await drafted(fresh())
    const presses = Array.from({ length: 12 }, () => sent({ revision: again, ...GOOD }))
    const all = await Promise.all(presses)
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([303]))
    expect(await numberNow()).toBe(before + 1)
  })

  it('is stopped by an error, and nothing of the text is published', async () => {
    const before = await numberNow()
    const revision = await drafted(swap(fresh(), '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'))
    const { status, data } = await sent({ revision, ...GOOD })
    expect(status).toBe(422)
    expect(data).toMatchObject({
      reason: 'problems',
      form: { values: { note: [GOOD.note], effect: ['minor'] } },
    })
    expect((await review(ask(thao, {}))).problems.map(({ code }) => code)).toContain('noRightChoice')
    expect(await numberNow()).toBe(before)
    expect(await draftFor(file)).toMatchObject({ revision: Number(revision) })
  })

  it.each([
    ['no choice', { effect: '' }, 'effect', 'studio.publish.effectMissing'],
    ['a choice nobody offers', { effect: 'first' }, 'effect', 'studio.publish.effectMissing'],
    ['no note', { note: '  ' }, 'note', 'studio.publish.noteMissing'],
    ['a note too long', { note: 'a'.repeat(501) }, 'note', 'studio.publish.noteLong'],
  ])('asks again where there is %s, keeping what was written', async (_what, wrong, field, message) => {
    const before = await numberNow()
    const revision = await drafted(fresh())
    const form = { revision, ...GOOD, ...wrong }
    const { status, data } = await sent(form)
    expect(status).toBe(422)
    expect(data).toMatchObject({ form: { errors: [{ field, message }], values: { note: [form.note] } } })
    expect(await numberNow()).toBe(before)
  })

  it('does not publish a draft that someone saved after it was looked at', async () => {
    const revision = await drafted(fresh())
    await saveDraft({ ...file, markdown: fresh(), revision: 1, by: 'anh-minh', at: AT })
    expect(await sent({ revision, ...GOOD })).toMatchObject({ status: 409, data: { reason: 'moved' } })
    expect(await draftFor(file)).toMatchObject({ revision: 2 })
  })

  it('shows both texts where the part was published since the draft began, and keeps the draft on request', async () => {
    const mine = fresh()
    await publishedMeanwhile(mine)
    expect(await review(ask(thao, {}))).toMatchObject({ moved: true, markdown: mine })
    expect(await sent({ revision: '1', ...GOOD })).toMatchObject({ status: 409, data: { reason: 'moved' } })
    const kept = await sent({ revision: '1', text: mine, then: 'rebase' })
    expect(kept.status).toBe(303)
    expect(await draftFor(file)).toMatchObject({ moved: false, markdown: mine })
  })

  it('lets the draft go on request', async () => {
    const revision = await drafted(fresh())
    expect(await sent({ revision, then: 'discard' })).toMatchObject({
      status: 303,
      to: '/xuong-bai-giang?da-bo',
    })
    expect(await draftFor(file)).toMatchObject({ draft: null })
    expect((await sent({ revision, then: 'discard' })).status).toBe(409)
  })
})

/** A draft that began before the present edition: its row is put aside while another text is published. */
async function publishedMeanwhile(mine: string): Promise<void> {
  await drafted(mine)
  const row = await database().draft.findFirstOrThrow()
  await discardDraft({ ...file, revision: 1, by: thao.id, at: AT })
  await sent({ revision: await drafted(fresh()), ...GOOD })
  await database().draft.create({ data: row })
}

describe('a new lesson', () => {
  it('begins as a draft named in the course’s list, and is published with it', async () => {
    const begun = outcomeOf(await create(ask(thao, { form: { title: '  Tặng quà   cho ai? ' } })))
    expect(begun.to).toBe('/xuong-bai-giang/thu/02-tang-qua-cho-ai?luu=created')
    const page = await edit(ask(thao, { file: '02-tang-qua-cho-ai' }))
    expect(page.part.title).toBe('Tặng quà cho ai?')
    expect(page.shown.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(await review(ask(thao, { file: '02-tang-qua-cho-ai' }))).toMatchObject({
      first: true,
      published: null,
    })
    const sentOff = await sent({ revision: '1', ...GOOD }, { file: '02-tang-qua-cho-ai' })
    expect(sentOff.status).toBe(303)
    const course = await latestCourseEdition(COURSE)
    expect(course?.lessons.map(({ slug }) => slug)).toEqual(['qua-tang', 'tang-qua-cho-ai'])
  })

  it('gets its test questions begun by a press, once', async () => {
    const form = { course: COURSE, lesson: '02-tang-qua-cho-ai' }
    const press = async () => outcomeOf(await addPool(ask(thao, { form })))
    expect((await press()).to).toBe('/xuong-bai-giang/thu/02-tang-qua-cho-ai.pool')
    expect((await press()).to).toBe('/xuong-bai-giang/thu/02-tang-qua-cho-ai.pool')
    expect(await database().draft.count()).toBe(1)
    const { shown } = await edit(ask(thao, { file: '02-tang-qua-cho-ai.pool' }))
    expect(Written.htmlOf(shown.html).match(/class="question-preview/g)).toHaveLength(1)
    const nowhere = addPool(ask(thao, { form: { course: COURSE, lesson: '07-khong-co' } }))
    await expect(nowhere).rejects.toMatchObject({ status: 404 })
  })

  it.each([
    ['', 'studio.new.nameMissing'],
    ['???', 'studio.new.nameLetters'],
    ['a'.repeat(121), 'studio.new.nameLong'],
    ['Quà tặng', 'studio.new.nameTaken'],
  ])('is not begun as «%s»', async (title, message) => {
    const refused = outcomeOf(await create(ask(thao, { form: { title } })))
    expect(refused).toMatchObject({
      status: 422,
      data: { errors: [{ field: 'title', message }], values: { title: [title] } },
    })
  })
})

describe('learners’ remarks', () => {
  it('stand by question without a name, and go when they are handled', async () => {
    const course = await latestCourseEdition(COURSE)
    const view = await lessonEdition(course?.lessons[0]?.hash ?? '')
    const [question] = await questionEditions(view?.questionRefs.map(({ hash }) => hash).slice(-1) ?? [])
    if (!question) throw new Error('no question')
    const learner = await aLearner()
    for (const text of ['Phương án A cũng đúng.', 'Khó hiểu.']) {
      await complainOf(question, { officialId: learner.id, text, at: AT })
    }
    const { complaints } = await remarks(ask(thao, {}))
    expect(complaints).toMatchObject([{ questionId: 'qt-01', file: { course: 'thu', file: '01-qua-tang' } }])
    expect(JSON.stringify(complaints)).not.toContain(learner.id)
    expect((await list(ask(thao, {}))).needs.remarked).toBe(1)
    const form = complaints[0]?.remarks.map(({ id }): [string, string] => ['remark', id]) ?? []
    expect(outcomeOf(await handle(ask(thao, { form }))).to).toBe('/xuong-bai-giang/gop-y?da-xem=2')
    expect(outcomeOf(await handle(ask(thao, { form }))).to).toBe('/xuong-bai-giang/gop-y')
    expect((await remarks(ask(thao, {}))).complaints).toEqual([])
    expect(await auditKinds(form[0]?.[1] ?? '')).toEqual(['complaintSent', 'complaintHandled'])
    expect(outcomeOf(await handle(ask(thao, { form: {} }))).status).toBe(422)
  })
})
