import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addLesson } from '~/courseware/add-lesson.server'
import { draftFor, saveDraft } from '~/courseware/drafts.server'
import { publishDraft } from '~/courseware/publish-draft.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { reviewState, setReviewRule } from '~/courseware/review.server'
import { loader as list } from '~/routes/trainer/list'
import { action as act, loader as review } from '~/routes/trainer/publish'
import { withDatabase } from '../../support/database'
import { lesson, swap } from '../../unit/courseware/small-content'
import { anOfficial, aSession, AT, auditKinds, cookieOf, giveRole, minutesLater } from '../identity/people'
import { ask, aTrainer, COURSE, LESSON, outcomeOf, publishSmallCourse, type Trainer } from './desk'

const database = withDatabase()
const file = { course: COURSE, fileName: `${LESSON}.md` }
const NOTE = 'Sửa câu mở đầu cho gọn.'
let thao: Trainer
let khoi: Trainer
let both: Trainer
let count = 0
const fresh = () => swap(lesson, 'Mở đầu ngắn gọn.', `Mở đầu lần ${(count += 1)}.`)

async function someone(...roles: string[]): Promise<Trainer> {
  const { id } = await anOfficial({ fullName: 'Phạm Đình Khôi' })
  for (const role of roles) await giveRole(id, role)
  return { id, cookie: cookieOf(await aSession(id)) }
}

beforeAll(async () => {
  await publishSmallCourse()
  thao = await aTrainer()
  khoi = await someone('reviewer')
  both = await someone('trainer', 'reviewer')
})

beforeEach(async () => {
  await database().reviewRequest.deleteMany()
  await database().draft.deleteMany()
  await setReviewRule(COURSE, { required: true, by: khoi.id, at: AT })
})

async function drafted(by = thao.id, revision = 0): Promise<number> {
  const saved = await saveDraft({ ...file, markdown: fresh(), revision, by, at: AT })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.revision
}

const pressed = async (who: Trainer, form: Record<string, string> | [string, string][], name = LESSON) =>
  outcomeOf(await act(ask(who, { file: name, form })))
const sent = (who = thao, revision = 1) =>
  pressed(who, { then: 'send', revision: String(revision), noteToSend: NOTE })
const published = (who: Trainer, revision = 1) =>
  pressed(who, { then: 'publish', revision: String(revision), effect: 'minor', note: NOTE })
const numberNow = async () => (await latestCourseEdition(COURSE))?.number ?? 0

describe('a course that needs a second person', () => {
  it('is not published by who wrote it, however it is pressed', async () => {
    const before = await numberNow()
    await drafted()
    expect((await review(ask(thao, {}))).standing).toBe('send')
    expect(await published(thao)).toMatchObject({ status: 409, data: { reason: 'unreviewed' } })
    await sent()
    expect(await published(thao)).toMatchObject({ status: 409, data: { reason: 'unreviewed' } })
    const direct = { ...file, revision: 1, note: NOTE, effect: 'minor' as const, at: AT }
    expect(await publishDraft({ ...direct, by: thao.id, reviewer: true })).toEqual({ kind: 'unreviewed' })
    expect(await publishDraft({ ...direct, by: khoi.id })).toEqual({ kind: 'unreviewed' })
    expect(await numberNow()).toBe(before)
  })

  it('waits by name on the list, and is published by another with the note its author wrote', async () => {
    await drafted()
    expect(await sent()).toMatchObject({ status: 303, to: '/xuong-bai-giang?khoa=thu&da-gui=01-qua-tang.md' })
    const theirs = await list(ask(khoi, {}))
    expect(theirs.needs.waiting).toMatchObject([{ ...file, sentById: thao.id, forYou: true }])
    expect(theirs.courses[0]?.files.find(({ fileName }) => fileName === file.fileName)?.state).toBe('waiting')
    expect((await list(ask(thao, {}))).needs.waiting).toMatchObject([{ forYou: false }])
    const page = await review(ask(khoi, {}))
    expect(page).toMatchObject({ standing: 'publish', mayReturn: true, review: { open: { note: NOTE } } })
    const before = await numberNow()
    expect((await published(khoi)).status).toBe(303)
    expect(await numberNow()).toBe(before + 1)
    const row = await database().reviewRequest.findFirstOrThrow()
    expect(row).toMatchObject({ outcome: 'published', closedById: khoi.id, openDraftId: null })
    expect(await auditKinds(row.id)).toEqual(['draftSent', 'draftPassed'])
  })

  it('is no second person who saved a wording of it, also before the last save', async () => {
    await drafted(both.id)
    await drafted(thao.id, 1)
    await sent(thao, 2)
    expect((await review(ask(both, {}))).standing).toBe('ownWork')
    expect((await published(both, 2)).status).toBe(409)
    expect(await pressed(both, { then: 'return', 'reason[0]': 'law' })).toMatchObject({ status: 409 })
  })

  it('comes back with reasons, to its writers, and goes out again', async () => {
    await drafted()
    await sent()
    const form: [string, string][] = [
      ['then', 'return'],
      ['reason', 'law'],
      ['reason', 'other'],
      ['words', 'Điều 25 đã sửa đổi.'],
    ]
    expect(await pressed(khoi, form)).toMatchObject({
      status: 303,
      to: '/xuong-bai-giang?khoa=thu&da-tra=01-qua-tang.md',
    })
    const { needs } = await list(ask(thao, {}))
    expect(needs.returned).toMatchObject([{ ...file, reasons: ['law', 'other'] }])
    const { review: shown } = await review(ask(thao, {}))
    expect(shown.returned).toMatchObject({ reasons: ['law', 'other'], words: 'Điều 25 đã sửa đổi.' })
    expect(await pressed(khoi, form)).toMatchObject({ status: 409, data: { reason: 'gone' } })
    await database().reviewRequest.updateMany({ data: { sentAt: minutesLater(-5) } })
    await sent()
    expect((await list(ask(thao, {}))).needs.returned).toEqual([])
  })

  it.each([
    ['no reason', [], 'reason', 'review.return.missing'],
    ['another reason without words', [['reason', 'other']], 'words', 'review.return.wordsMissing'],
    ['a reason nobody offers', [['reason', 'xau']], 'reason', null],
  ])('is not returned with %s, and what was written is kept', async (_what, more, field, message) => {
    await drafted()
    await sent()
    const form: [string, string][] = [['then', 'return'], ...(more as [string, string][]), ['words', '']]
    const { status, data } = await pressed(khoi, form)
    expect(status).toBe(422)
    const [error] = (data as { form: { errors: { field: string; message: string }[] } }).form.errors
    expect(error?.field.replace(/\[.*/, '')).toBe(field)
    if (message) expect(error?.message).toBe(message)
    expect((await reviewState(file)).waiting).toBe(true)
  })

  it('sent twice waits once; taken back it waits no more', async () => {
    await drafted()
    const presses = await Promise.all([sent(), sent()])
    expect(presses.map(({ status }) => status)).toEqual([303, 303])
    expect(await database().reviewRequest.count()).toBe(1)
    await pressed(thao, { then: 'takeBack' })
    expect(await reviewState(file)).toMatchObject({ waiting: false, returned: null })
    expect(
      (await pressed(khoi, { then: 'publish', revision: '1', effect: 'minor', note: NOTE })).status,
    ).toBe(409)
  })

  it('is not sent while something must be corrected', async () => {
    const markdown = swap(fresh(), '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.')
    await saveDraft({ ...file, markdown, revision: 0, by: thao.id, at: AT })
    expect(await sent()).toMatchObject({ status: 422, data: { reason: 'sendProblems' } })
    expect(await database().reviewRequest.count()).toBe(0)
  })

  it('is written by trainers only: a reviewer neither discards nor sends', async () => {
    await drafted()
    for (const then of ['discard', 'rebase', 'send', 'takeBack']) {
      const form = { then, revision: '1', text: 'x', noteToSend: NOTE }
      await expect(act(ask(khoi, { form }))).rejects.toMatchObject({ init: { status: 403 } })
    }
    expect(await draftFor(file)).toMatchObject({ revision: 1 })
  })
})

it('the rule is a row each time it changes, and told once', async () => {
  const course = await database().course.findUniqueOrThrow({ where: { slug: COURSE } })
  const rules = () => database().reviewRule.count()
  const [before, told] = [await rules(), (await auditKinds(course.id)).length]
  await setReviewRule(COURSE, { required: true, by: khoi.id, at: AT })
  expect(await rules()).toBe(before)
  await setReviewRule(COURSE, { required: false, by: khoi.id, at: minutesLater(1) })
  expect((await reviewState(file)).required).toBe(false)
  expect([await rules(), (await auditKinds(course.id)).length]).toEqual([before + 1, told + 1])
  expect(await setReviewRule('khong-co', { required: true, by: khoi.id, at: AT })).toBe(false)
  await setReviewRule(COURSE, { required: true, by: khoi.id, at: minutesLater(2) })
})

describe('two new lessons drafted at once', () => {
  const begin = async (title: string, by: string) => {
    const added = await addLesson({ course: COURSE, title, by, at: AT })
    if (added.kind !== 'added') throw new Error(added.reason)
    return added.fileName
  }
  const out = (fileName: string) =>
    publishDraft({ course: COURSE, fileName, revision: 1, note: NOTE, effect: 'minor', by: thao.id, at: AT })

  it('do not stand in each other’s way: either is published first, the outline naming each in its turn', async () => {
    await setReviewRule(COURSE, { required: false, by: khoi.id, at: minutesLater(3) })
    const first = await begin('Tặng quà cho ai?', thao.id)
    const second = await begin('Nhận quà của ai?', both.id)
    expect([first, second]).toEqual(['02-tang-qua-cho-ai.md', '03-nhan-qua-cua-ai.md'])
    expect(await draftFor({ course: COURSE, fileName: 'course.md' })).toMatchObject({ draft: null })
    expect((await list(ask(thao, {}))).needs.unfinished).toEqual([])
    expect((await out(second)).kind).toBe('published')
    expect((await out(first)).kind).toBe('published')
    const slugs = (await latestCourseEdition(COURSE))?.lessons.map(({ slug }) => slug)
    expect(slugs).toEqual(['qua-tang', 'nhan-qua-cua-ai', 'tang-qua-cho-ai'])
  })

  it('leave a drafted outline standing: it goes on from the new edition, and names the new lesson where it had it', async () => {
    await setReviewRule(COURSE, { required: false, by: khoi.id, at: minutesLater(4) })
    const fileName = await begin('Báo cáo với ai?', thao.id)
    const opened = await draftFor({ course: COURSE, fileName: 'course.md' })
    const stem = fileName.replace('.md', '')
    const markdown = (opened?.markdown ?? '')
      .replace('  - 01-qua-tang\n', `  - ${stem}\n  - 01-qua-tang\n`)
      .replace(/^tóm tắt: .*$/mu, 'tóm tắt: Tóm tắt mới của khóa học.')
    await saveDraft({ course: COURSE, fileName: 'course.md', markdown, revision: 0, by: both.id, at: AT })
    expect((await out(fileName)).kind).toBe('published')
    expect((await latestCourseEdition(COURSE))?.lessons[0]?.slug).toBe('bao-cao-voi-ai')
    const after = await draftFor({ course: COURSE, fileName: 'course.md' })
    expect(after).toMatchObject({ moved: false, revision: 1, markdown })
    expect((await latestCourseEdition(COURSE))?.summary).not.toBe('Tóm tắt mới của khóa học.')
  })
})
