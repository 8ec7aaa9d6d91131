import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { endDecision, exempt } from '~/campaigns/decisions.server'
import { courseEdition } from '~/courseware/published.server'
import { openSession } from '~/identity/sessions.server'
import { complete } from '~/learning/completions.server'
import { revokeCertificate } from '~/learning/certificates.server'
import { recordTraining } from '~/learning/outside-training.server'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { runIn } from '~/platform/transaction-sql.server'
import { learningRecordOf } from '~/reporting/learning-record.server'
import { loader as file } from '~/routes/record/of-unit-pdf'
import { loader as ownFile } from '~/routes/record/own-pdf'
import { withDatabase } from '../../support/database'
import { asked, AT, cookieOf } from '../identity/people'
import { aCourse, anEnrolment } from '../learning/small-course'
import { aHeadship, anOfficial, aUnit } from '../organisation/small-province'

withDatabase()
const TODAY = '2026-11-23'
const by = { byId: 'van-thu', at: AT, today: TODAY }
let [learner, head, far] = ['', '', '']

beforeAll(async () => {
  const root = await aUnit('tinh', null)
  await aUnit('xa', root)
  await aUnit('xa-khac', root)
  ;[learner, head, far] = [await anOfficial('xa'), await anOfficial('xa'), await anOfficial('xa-khac')]
  await aHeadship(head, 'xa')
  await aHeadship(far, 'xa-khac')
})

async function completed(officialId: string, on: string) {
  const course = await aCourse({ lessons: ['mot'], count: 0 })
  const enrolment = await anEnrolment(officialId, course)
  const edition = await courseEdition(course.hash)
  if (!edition) throw new Error('no edition')
  return transaction((tx) =>
    complete(runIn(tx), {
      ...{ enrolmentId: enrolment.id, course: edition, attemptId: null, at: AT },
      on: new Date(`${on}T03:00:00Z`),
    }),
  )
}

describe('the record of a person', () => {
  it('holds completions, paper training and exemptions as they ended; nothing of anybody else', async () => {
    await completed(learner, '2025-06-01')
    const wrong = await completed(learner, '2026-06-01')
    await revokeCertificate(wrong?.certificateId ?? '', { reason: 'issuedInError', byId: 'x', at: AT })
    await completed(head, '2026-06-02')
    const training = { courseId: null, title: 'Tập huấn', organiser: 'Trường', from: '2026-02-01' }
    const paper = { to: '2026-02-02', periods: 16, paperNumber: '1', evidence: 'Văn phòng' }
    await recordTraining(learner, { id: newId(), ...training, ...paper }, by)
    const { id } = await anEnrolment(learner, await aCourse({ lessons: ['mot'], count: 0 }))
    await exempt(id, { from: '2026-11-01', until: null, reason: 'Đi học' }, by)
    await endDecision(id, { fact: 'exemption', reason: 'Đã về' }, by)
    const { years, periods } = await learningRecordOf(learner, TODAY)
    expect(periods).toBe(18)
    expect(years).toMatchObject([
      {
        ...{ year: '2026', periods: 16 },
        learnt: [
          { kind: 'outside', on: '2026-02-02' },
          { kind: 'completion', revoked: true },
        ],
        notOwed: [{ kind: 'exemption', from: '2026-11-01', until: TODAY, reason: 'Đi học' }],
      },
      { year: '2025', periods: 2, learnt: [{ kind: 'completion', revoked: false }], notOwed: [] },
    ])
  })
})

describe('its file', () => {
  const get = async (loader: (args: LoaderFunctionArgs) => Promise<Response>, who: string, unit = 'xa') => {
    const session = await transaction((tx) => openSession(tx, who, { at: AT, sharedDevice: false }))
    const params = { unit, official: learner }
    try {
      return await loader({ ...asked('/x', { cookie: cookieOf(session) }), params } as never)
    } catch (thrown) {
      return thrown as Response
    }
  }
  const noted = () => db().auditEntry.count({ where: { kind: 'transcriptExported', subjectId: learner } })

  it('is noted where somebody takes another’s, and is not there for who may not see the person', async () => {
    expect((await get(ownFile, learner)).headers.get('Content-Type')).toBe('application/pdf')
    expect(await noted()).toBe(0)
    expect((await get(file, head)).status).toBe(200)
    expect(await noted()).toBe(1)
    expect((await get(file, far)).status).toBe(404)
    expect((await get(file, far, 'xa-khac')).status).toBe(404)
    expect(await noted()).toBe(1)
  })
})
