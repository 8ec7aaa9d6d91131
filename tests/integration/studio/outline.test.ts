import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerKeys } from '~/courseware/answer-keys.server'
import { draftFor, saveDraft } from '~/courseware/drafts.server'
import { latestCourseEdition, poolQuestions } from '~/courseware/published.server'
import { publishDraft } from '~/courseware/publish-draft.server'
import { action as restore, loader as history } from '~/routes/trainer/history'
import { action as act, loader as open } from '~/routes/trainer/outline'
import { loader as rehearse } from '~/routes/trainer/rehearse'
import { reviewRequired } from '~/courseware/review.server'
import { withDatabase } from '../../support/database'
import { lesson, pool, swap } from '../../unit/courseware/small-content'
import { anOfficial, aSession, asked, AT, cookieOf, giveRole, minutesLater } from '../identity/people'
import { ask, aTrainer, COURSE, LESSON, outcomeOf, publishSmallCourse, type Trainer } from './desk'

const database = withDatabase()
const file = { course: COURSE, fileName: `${LESSON}.md` }
const outline = { course: COURSE, fileName: 'course.md' }
const RULES = { revision: '0', then: 'save', passPercent: '80', attempts: '3', wait: '24', timer: '' }
let thao: Trainer
let khoi: Trainer

beforeAll(async () => {
  await publishSmallCourse()
  thao = await aTrainer()
  const { id } = await anOfficial({ fullName: 'Phạm Đình Khôi' })
  await giveRole(id, 'reviewer')
  khoi = { id, cookie: cookieOf(await aSession(id)) }
})

beforeEach(async () => {
  await database().draft.deleteMany()
})

const page = (who: Trainer) => open(ask(who, { file: 'thu-tu-va-kiem-tra' }))
const pressed = async (form: Record<string, string>, who = thao) =>
  outcomeOf(await act(ask(who, { file: 'thu-tu-va-kiem-tra', form })))

describe('the outline of a course', () => {
  it('shows lessons, rules and how much each pool holds', async () => {
    const held = (await poolQuestions((await latestCourseEdition(COURSE))?.hash ?? ''))[0]?.questions.length
    expect(await page(thao)).toMatchObject({
      lessons: [{ stem: LESSON, published: true }],
      pools: [{ stem: LESSON, held }],
      passPercent: 80,
      drafted: false,
    })
  })

  it('is saved as a draft of course.md, and only what was changed', async () => {
    const before = (await draftFor(outline))?.markdown ?? ''
    const saved = await pressed({ ...RULES, passPercent: '70', timer: '45', [`count-${LESSON}`]: '1' })
    expect(saved).toMatchObject({ status: 303, to: '/xuong-bai-giang/thu/thu-tu-va-kiem-tra?luu=saved' })
    const after = await draftFor(outline)
    expect(after).toMatchObject({ revision: 1 })
    expect(after?.markdown).toContain('đạt từ: 70')
    expect(after?.markdown).toContain('giới hạn phút: 45')
    expect(before.split('\n').filter((line) => !after?.markdown.includes(line))).toHaveLength(2)
    expect((await latestCourseEdition(COURSE))?.rules.passPercent).toBe(80)
  })

  it('asks again where the pools cannot serve it, naming lesson and number', async () => {
    const refused = await pressed({ ...RULES, [`count-${LESSON}`]: '59' })
    expect(refused.status).toBe(422)
    const { errors } = refused.data as { errors: { message: string; slots: Record<string, number> }[] }
    expect(errors).toMatchObject([{ message: 'outline.tooMany', slots: { number: 1, asked: 59 } }])
    expect(await database().draft.count()).toBe(0)
  })

  it.each([
    ['passPercent', '0', 'outline.passPercentRange'],
    ['passPercent', '101', 'outline.passPercentRange'],
    ['attempts', 'ba', 'outline.attemptsRange'],
    ['timer', '4', 'outline.timerRange'],
    [`count-${LESSON}`, 'x', 'outline.countRange'],
  ])('asks again where «%s» is «%s»', async (field, value, message) => {
    const { status, data } = await pressed({ ...RULES, [`count-${LESSON}`]: '1', [field]: value })
    expect(status).toBe(422)
    expect((data as { errors: object[] }).errors).toMatchObject([{ field, message }])
  })

  it('of two who change it the second is told, and nothing is overwritten', async () => {
    await pressed({ ...RULES, passPercent: '70', [`count-${LESSON}`]: '1' })
    expect(await pressed({ ...RULES, passPercent: '60', [`count-${LESSON}`]: '1' })).toMatchObject({
      status: 409,
    })
    expect((await draftFor(outline))?.markdown).toContain('đạt từ: 70')
  })

  it('lets reviewers, and only them, say whether one must look', async () => {
    await expect(pressed({ then: 'review:on' })).rejects.toMatchObject({ init: { status: 403 } })
    expect((await pressed({ then: 'review:on' }, khoi)).status).toBe(303)
    expect(await reviewRequired(COURSE)).toBe(true)
    await database().reviewRule.updateMany({ data: { setAt: minutesLater(-5) } })
    await expect(pressed({ ...RULES, then: 'save' }, khoi)).rejects.toMatchObject({ init: { status: 403 } })
    await pressed({ then: 'review:off' }, khoi)
    expect(await reviewRequired(COURSE)).toBe(false)
  })
})

describe('a rehearsal', () => {
  const at = (query: string) =>
    rehearse({
      ...asked(`/xuong-bai-giang/${COURSE}/lam-thu?${query}`, { cookie: thao.cookie }),
      params: { course: COURSE },
    } as never)
  const counts = async () =>
    Promise.all([
      database().attempt.count(),
      database().practiceAnswer.count(),
      database().auditEntry.count(),
    ])

  it('gives the same paper for the same seed, and no key before it is handed in', async () => {
    const [first, again] = [await at('tu=xuat-ban&de=ABC234'), await at('tu=xuat-ban&de=ABC234')]
    expect(first.paper).toEqual(again.paper)
    const hashes = first.paper?.questions.map(({ hash }) => hash) ?? []
    expect(hashes.length).toBeGreaterThan(0)
    const keys = await answerKeys(hashes)
    const said = JSON.stringify(first)
    for (const { explanations } of keys.values())
      for (const words of Object.values(explanations))
        expect(said).not.toContain(JSON.stringify(words).slice(1, -1))
    expect(said).not.toContain('"right"')
  })

  it('is graded like a test and kept for nobody', async () => {
    const before = await counts()
    const { paper } = await at('tu=xuat-ban&de=ABC234')
    const keys = await answerKeys(paper?.questions.map(({ hash }) => hash) ?? [])
    const answers = [...keys].flatMap(([hash, { right }]) => right.map((id) => `c-${hash}=${id}`))
    const { result } = await at(`tu=xuat-ban&de=ABC234&nop=1&${answers.join('&')}`)
    expect(result).toMatchObject({ kind: 'graded', grade: { passed: true } })
    const empty = await at('tu=xuat-ban&de=ABC234&nop=1')
    expect(empty.result).toMatchObject({ kind: 'graded', grade: { passed: false, correct: 0 } })
    expect(await counts()).toEqual(before)
  })

  it('draws from the drafts too, and says so when they change before it is handed in', async () => {
    const name = { course: COURSE, fileName: `${LESSON}.pool.md` }
    const changed = pool.replace(/\nCăn cứ:/, '\n\nCăn cứ:').replaceAll('?\n', ' bây giờ?\n')
    await saveDraft({ ...name, markdown: changed, revision: 0, by: thao.id, at: AT })
    const { paper } = await at('tu=nhap&de=ABC234')
    const drafted = paper?.questions.map(({ hash }) => hash) ?? []
    const published = (await at('tu=xuat-ban&de=ABC234')).paper?.questions.map(({ hash }) => hash) ?? []
    expect(drafted.some((hash) => !published.includes(hash))).toBe(true)
    const fresh = drafted.find((hash) => !published.includes(hash)) ?? ''
    await database().draft.deleteMany()
    expect((await at(`tu=nhap&de=ABC234&nop=1&c-${fresh}=a`)).result).toEqual({ kind: 'changed' })
  })

  it('begins with a seed of its own', async () => {
    await expect(at('tu=nhap')).rejects.toMatchObject({ status: 303 })
  })
})

describe('the history of a file', () => {
  const NEW = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu của ấn bản hai.')
  const see = (query = '') => history(ask(thao, { query }))

  it('tells each published wording with its note, what it changed, and makes an earlier one the draft', async () => {
    await saveDraft({ ...file, markdown: NEW, revision: 0, by: thao.id, at: AT })
    await publishDraft({ ...file, revision: 1, note: 'Đổi mở đầu.', effect: 'minor', by: thao.id, at: AT })
    const { editions, saves } = await see()
    expect(editions).toMatchObject([
      { number: 2, note: 'Đổi mở đầu.', effect: 'minor', publishedById: thao.id },
      { number: 1, publishedById: null, first: true },
    ])
    expect(saves.length).toBeGreaterThan(0)
    const compared = (await see(`?ban=${editions[0]?.hash}`)).editions[0]?.changes
    expect(compared).toMatchObject({ places: 1, removed: 1, added: 1 })
    const form = { revision: '0', edition: editions[1]?.hash ?? '' }
    expect(outcomeOf(await restore(ask(thao, { form }))).to).toMatch(/luu=restored$/)
    expect(await draftFor(file)).toMatchObject({ markdown: lesson, revision: 1 })
    expect(
      outcomeOf(await restore(ask(thao, { form: { revision: '0', edition: editions[0]?.hash ?? '' } })))
        .status,
    ).toBe(409)
    expect(await draftFor(file)).toMatchObject({ markdown: lesson, revision: 1 })
  })

  it('is a trainer’s to restore from', async () => {
    await expect(restore(ask(khoi, { form: { revision: '0', edition: 'x' } }))).rejects.toMatchObject({
      init: { status: 403 },
    })
    expect((await history(ask(khoi, {}))).writes).toBe(false)
  })
})
