import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { submitAttempt } from '~/learning/submission.server'
import { db, transaction } from '~/platform/database.server'
import * as complaint from '~/routes/learner/complaint'
import * as lesson from '~/routes/learner/lesson'
import * as practice from '~/routes/learner/practice'
import * as practiceQuestion from '~/routes/learner/practice-question'
import * as testAll from '~/routes/learner/test-all'
import * as autosave from '~/routes/learner/test-autosave'
import * as testQuestion from '~/routes/learner/test-question'
import * as testResult from '~/routes/learner/test-result'
import * as testReview from '~/routes/learner/test-review'
import * as testStart from '~/routes/learner/test-start'
import * as testSubmit from '~/routes/learner/test-submit'
import * as certificate from '~/routes/learner/certificate'
import * as certificatePdf from '~/routes/learner/certificate-pdf'
import * as verify from '~/routes/certificate/verify'
import { withDatabase } from '../../support/database'
import { asked, cookieOf } from '../identity/people'
import { answerAll, someoneSitting, theAttempt } from './sitting'
import { anOfficial, CANARY, theEnrolment } from './small-course'

withDatabase()
const at = new Date('2026-11-23T01:00:00Z')

type Form = Record<string, string> | [string, string][]
type Handler = (args: LoaderFunctionArgs) => unknown

/** Asks a route's loader or action as one person, and gives what a browser could be told. */
async function answer(
  handler: unknown,
  cookie: string,
  params: Record<string, string>,
  form?: Form,
  query = '',
) {
  const args = { ...asked(`/x${query}`, { at, cookie, ...(form ? { form } : {}) }), params }
  const found = await Promise.resolve()
    .then(() => (handler as Handler)(args as unknown as LoaderFunctionArgs))
    .catch((thrown: unknown) => thrown)
  if (found instanceof Error) throw found
  if (found instanceof Response) {
    return { status: found.status, location: found.headers.get('Location'), text: await found.text() }
  }
  const wrapped = found as { data?: unknown; init?: { status?: number } | null; type?: string }
  const isWrapped = wrapped.type === 'DataWithResponseInit'
  const status = isWrapped ? (wrapped.init?.status ?? 200) : 200
  return { status, location: null, text: JSON.stringify(isWrapped ? wrapped.data : found) }
}

async function signedIn(officialId: string): Promise<string> {
  return cookieOf(await transaction((tx) => openSession(tx, officialId, { at, sharedDevice: false })))
}

async function scene() {
  const found = await someoneSitting(at)
  return {
    ...found,
    cookie: await signedIn(found.official.id),
    params: { attempt: found.attempt.id, number: '1' },
  }
}

let other = ''
beforeAll(async () => {
  other = await signedIn((await anOfficial('Người Khác')).id)
})

describe('before the test is handed in', () => {
  it('no page says anything that only the key holds', async () => {
    const { cookie, params, course } = await scene()
    const pages = [testQuestion.loader, testAll.loader, testReview.loader, testResult.loader]
    for (const page of pages) expect((await answer(page, cookie, params)).text).not.toContain(CANARY)
    const ofCourse = { course: course.slug, lesson: 'mot', number: '1' }
    for (const page of [testStart.loader, lesson.loader, practice.loader, practiceQuestion.loader]) {
      expect((await answer(page, cookie, ofCourse)).text).not.toContain(CANARY)
    }
    const form = { revision: '0', answer: 'b' }
    for (const act of [autosave.action, testQuestion.action]) {
      expect((await answer(act, cookie, params, form)).text).not.toContain(CANARY)
    }
  })

  it('its result is not there yet', async () => {
    const { cookie, params, attempt } = await scene()
    expect(await answer(testResult.loader, cookie, params)).toMatchObject({
      location: `/kiem-tra/${attempt.id}`,
    })
  })
})

describe('another’s attempt, certificate or question', () => {
  it('is not found', async () => {
    const { attempt, official, params } = await scene()
    const pages = [testQuestion.loader, testAll.loader, testReview.loader, testResult.loader]
    for (const page of pages) expect((await answer(page, other, params)).status).toBe(404)
    const form = { revision: '0', answer: 'b' }
    for (const act of [testQuestion.action, testAll.action, testSubmit.action, autosave.action]) {
      expect((await answer(act, other, params, form)).status).toBe(404)
    }
    await submitAttempt(await answerAll(attempt, 10, at), { at })
    const [paper] = await db().certificate.findMany({ where: { completion: { officialId: official.id } } })
    for (const page of [certificate.loader, certificatePdf.loader]) {
      expect((await answer(page, other, { certificate: paper?.id ?? '' })).status).toBe(404)
    }
    const question = attempt.answers[0]?.questionHash ?? ''
    expect((await answer(complaint.loader, other, { question })).status).toBe(404)
  })

  it('sends someone not signed in to sign in', async () => {
    const { params } = await scene()
    expect((await answer(testQuestion.loader, '', params)).location).toMatch(/^\/dang-nhap\?/)
  })
})

describe('answering a question', () => {
  it('saves and goes on; leaving saves too', async () => {
    const { cookie, params, attempt, official, course } = await scene()
    const page = `/kiem-tra/${attempt.id}`
    const first = await answer(testQuestion.action, cookie, params, { revision: '0', answer: 'b' })
    expect(first).toMatchObject({ status: 303, location: `${page}/cau/2` })
    const last = await answer(
      testQuestion.action,
      cookie,
      { ...params, number: '10' },
      { revision: '0', answer: 'b' },
    )
    expect(last.location).toBe(`${page}/xem-lai`)
    const exit = await answer(
      testQuestion.action,
      cookie,
      { ...params, number: '3' },
      { answer: 'b', then: 'exit' },
    )
    expect(exit.location).toBe(`/khoa-hoc/${course.slug}?xong=luu`)
    expect((await theAttempt(official.id, attempt.id)).answers[2]?.answer).toEqual(['b'])
  })

  it('refuses foreign and oversized fields with 422 and keeps what was typed', async () => {
    const { cookie, params } = await scene()
    const bad: Form[] = [
      { revision: '0', answer: 'z' },
      { revision: 'x', answer: 'b' },
      { revision: '0', answer: 'a'.repeat(500) },
      Array.from({ length: 40 }, () => ['answer', 'a'] as [string, string]),
    ]
    for (const form of bad) {
      const refused = await answer(testQuestion.action, cookie, params, form)
      expect(refused.status).toBe(422)
      expect(JSON.parse(refused.text)).toMatchObject({
        errors: [{ field: 'answer', message: 'test.choose' }],
      })
    }
    const kept = await answer(testQuestion.action, cookie, params, { revision: '0', answer: 'z' })
    expect(JSON.parse(kept.text)).toMatchObject({ values: { answer: ['z'] } })
  })

  it('lets no form that was held for an hour beat a newer answer', async () => {
    const { cookie, params, attempt, official } = await scene()
    const post = (form: Form) => answer(testQuestion.action, cookie, params, form)
    await post({ revision: '0', answer: 'b' })
    const held = await post({ revision: '0', answer: 'a', 'gui-lai': '1' })
    expect(held.location).toBe(`/kiem-tra/${attempt.id}/cau/2?may-khac=1`)
    expect((await theAttempt(official.id, attempt.id)).answers[0]?.answer).toEqual(['b'])
    expect((await post({ revision: '0', answer: 'c' })).location).toContain('may-khac')
    expect((await theAttempt(official.id, attempt.id)).answers[0]?.answer).toEqual(['c'])
  })

  it('answers the script with JSON: saved, stale, closed', async () => {
    const { cookie, params, attempt } = await scene()
    const save = async (revision: string, choice: string) => {
      const { status, text } = await answer(autosave.action, cookie, params, { revision, answer: choice })
      return { status, ...(JSON.parse(text) as object) }
    }
    expect(await save('0', 'b')).toEqual({ status: 200, kind: 'saved', savedAt: '08:00', revision: 1 })
    expect(await save('0', 'a')).toEqual({ status: 200, kind: 'stale', revision: 1 })
    await submitAttempt(attempt, { at })
    expect(await save('1', 'a')).toEqual({ status: 409, kind: 'closed' })
  })

  it('saves all questions of the one page, each on its own revision', async () => {
    const { cookie, params, attempt, official } = await scene()
    await answer(testQuestion.action, cookie, params, { revision: '0', answer: 'c' })
    const form = { revision: '0.0.0.0.0.0.0.0.0.0', 'answer-1': 'b', 'answer-2': 'b' }
    const auto = JSON.parse(
      (await answer(autosave.action, cookie, { attempt: attempt.id }, form)).text,
    ) as object
    expect(auto).toEqual({ kind: 'stale', revision: '1.1.0.0.0.0.0.0.0.0' })
    const saved = await answer(testAll.action, cookie, params, form)
    expect(saved.location).toBe(`/kiem-tra/${attempt.id}/xem-lai?may-khac=1`)
    const { answers } = await theAttempt(official.id, attempt.id)
    expect(answers.slice(0, 3).map((one) => one.answer)).toEqual([['b'], ['b'], []])
    const refused = await answer(testAll.action, cookie, params, { ...form, 'answer-4': 'z' })
    expect(refused.status).toBe(422)
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ field: 'answer-4' }] })
  })

  it('hands in from the one page when every question is answered, and shows the review when one is not', async () => {
    const { cookie, params, attempt, official } = await scene()
    const form = (count: number, more: Record<string, string> = {}) => ({
      revision: '0.0.0.0.0.0.0.0.0.0',
      ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`answer-${index + 1}`, 'b'])),
      then: 'submit',
      ...more,
    })
    const submittedAt = async () => (await theAttempt(official.id, attempt.id)).submittedAt
    const review = `/kiem-tra/${attempt.id}/xem-lai`
    expect((await answer(testAll.action, cookie, params, form(9))).location).toBe(review)
    // What was held while its sender signed in again was pressed then, not now.
    expect((await answer(testAll.action, cookie, params, form(10, { 'gui-lai': '1' }))).location).toBe(review)
    expect(await submittedAt()).toBeNull()
    const result = `/kiem-tra/${attempt.id}/ket-qua`
    for (let press = 0; press < 2; press++) {
      expect((await answer(testAll.action, cookie, params, form(10))).location).toBe(result)
    }
    expect(await submittedAt()).toEqual(at)
    expect(await db().grade.count({ where: { attemptId: attempt.id } })).toBe(1)
  })

  it('hands nothing in from the one page when another device had answered meanwhile', async () => {
    const { cookie, params, attempt, official } = await scene()
    await answer(testQuestion.action, cookie, params, { revision: '0', answer: 'c' })
    const answers = Array.from({ length: 10 }, (_, index) => [`answer-${index + 1}`, 'b'])
    const form = { revision: '0.0.0.0.0.0.0.0.0.0', then: 'submit', ...Object.fromEntries(answers) }
    const pressed = await answer(testAll.action, cookie, params, form)
    expect(pressed.location).toBe(`/kiem-tra/${attempt.id}/xem-lai?may-khac=1`)
    expect((await theAttempt(official.id, attempt.id)).submittedAt).toBeNull()
  })

  it('hands nothing in from the one page when it shows none of the answers that are there', async () => {
    const { cookie, params, attempt, official } = await scene()
    const answers = Array.from({ length: 10 }, (_, index) => [`answer-${index + 1}`, 'b'])
    await answer(testAll.action, cookie, params, { revision: '', ...Object.fromEntries(answers) })
    const blank = { revision: '0.0.0.0.0.0.0.0.0.0', then: 'submit' }
    const pressed = await answer(testAll.action, cookie, params, blank)
    expect(pressed.location?.split('?')[0]).toBe(`/kiem-tra/${attempt.id}/xem-lai`)
    expect((await theAttempt(official.id, attempt.id)).submittedAt).toBeNull()
  })

  it('after handing in leads to the result, which then explains', async () => {
    const { cookie, params, attempt } = await scene()
    const result = `/kiem-tra/${attempt.id}/ket-qua`
    for (let press = 0; press < 2; press++) {
      expect((await answer(testSubmit.action, cookie, params, {})).location).toBe(result)
    }
    expect((await answer(testQuestion.loader, cookie, params)).location).toBe(result)
    expect((await answer(testQuestion.action, cookie, params, { answer: 'b' })).location).toBe(result)
    const page = await answer(testResult.loader, cookie, params)
    expect(page.status).toBe(200)
    expect(page.text).toContain('"correct":0')
  })
})

describe('practice and scenarios', () => {
  it('explain once they were answered, as often as one likes', async () => {
    const { cookie, course, official } = await scene()
    const params = { course: course.slug, lesson: 'mot', number: '1' }
    const posted = await answer(practiceQuestion.action, cookie, params, { answer: 'a' })
    expect(posted.location).toBe(`/khoa-hoc/${course.slug}/mot/on-tap/1?da-tra-loi=1`)
    const said = await answer(practiceQuestion.loader, cookie, params, undefined, '?da-tra-loi=1')
    expect(said.text).toContain(CANARY)
    await answer(practiceQuestion.action, cookie, params, { answer: 'b' })
    const { id } = await theEnrolment(official.id, course.slug)
    expect(await db().practiceAnswer.findMany({ where: { enrolmentId: id } })).toMatchObject([
      { tries: 2, correct: true },
    ])
    const scenario = await answer(lesson.action, cookie, params, {
      act: 'scenario',
      number: '1',
      'answer-1': 'b',
    })
    expect(scenario.location).toBe(`/khoa-hoc/${course.slug}/mot?da-tra-loi=1#tinh-huong-1`)
    expect((await answer(lesson.loader, cookie, params)).text).toContain(CANARY)
  })

  it('ask for a choice when none was made', async () => {
    const { cookie, course } = await scene()
    const params = { course: course.slug, lesson: 'mot', number: '1' }
    expect((await answer(practiceQuestion.action, cookie, params, {})).status).toBe(422)
    expect((await answer(lesson.action, cookie, params, { act: 'scenario', number: '1' })).status).toBe(422)
    expect((await answer(lesson.action, cookie, params, { act: 'x' })).status).toBe(422)
  })

  it('let a reader tell the trainer that a question is wrong', async () => {
    const { cookie, attempt } = await scene()
    const question = attempt.answers[0]?.questionHash ?? ''
    expect((await answer(complaint.loader, cookie, { question })).status).toBe(404)
    await submitAttempt(attempt, { at })
    expect((await answer(complaint.action, cookie, { question }, { text: '  ' })).status).toBe(422)
    const long = await answer(complaint.action, cookie, { question }, { text: 'x'.repeat(2001) })
    expect(long.status).toBe(422)
    expect(
      (await answer(complaint.action, cookie, { question }, { text: 'Đáp án b không đúng luật.' })).status,
    ).toBe(303)
    expect(await db().questionComplaint.findMany({ where: { questionHash: question } })).toMatchObject([
      { text: 'Đáp án b không đúng luật.' },
    ])
  })
})

describe('the public page of a certificate', () => {
  it('tells neither score nor position, and says 404 of an unknown code', async () => {
    const { attempt, official } = await scene()
    await submitAttempt(await answerAll(attempt, 9, at), { at })
    const [paper] = await db().certificate.findMany({ where: { completion: { officialId: official.id } } })
    const page = await answer(verify.loader, '', { code: paper?.code ?? '' })
    expect(page.text).toContain(official.fullName)
    expect(page.text).not.toMatch(/Chuyên viên|"correct"|commitment|salt/)
    expect((await answer(verify.loader, '', { code: 'LC-0000-0000-0000' })).status).toBe(404)
  })

  it('slows down guessing from one network', async () => {
    const asks = Array.from({ length: 70 }, () => answer(verify.loader, '', { code: 'LC-0000-0000-0000' }))
    expect((await Promise.all(asks)).some(({ status }) => status === 429)).toBe(true)
  })
})
