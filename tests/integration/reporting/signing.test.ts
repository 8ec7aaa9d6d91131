import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { statementAt } from '~/documents/report-words'
import { endReportReader, nameReportReader, reportReaders } from '~/identity/report-readers.server'
import { unitFor } from '~/organisation/scope.server'
import { dayOf, type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { countsNow } from '~/reporting/counts-now.server'
import { explain } from '~/reporting/explanations.server'
import { isReady, unanswered, unexplained } from '~/reporting/readiness'
import { reportFacts } from '~/reporting/report-facts.server'
import { reportFlags } from '~/reporting/report-flags.sql.server'
import { addPeriod, findPeriod, moveSigningDays } from '~/reporting/report-periods.server'
import { findByCode, findSignedReport, signReport } from '~/reporting/signed-reports.server'
import { differences } from '~/reporting/snapshot'
import { noCounts } from '~/reporting/standing-counts'
import { signingTable } from '~/reporting/signing-table.server'
import { isIntact } from '~/reporting/thaw.server'
import { unitReport } from '~/reporting/unit-report.server'
import { withDatabase } from '../../support/database'
import { someFields } from '../../support/report-facts'
import { aHeadship, anOfficial, smallProvince } from '../organisation/small-province'

withDatabase()

const AT = new Date('2026-11-22T07:30:00Z')
const TODAY = dayOf(AT)
const BY = { byId: 'quan-tri', at: AT }
let periodId = ''
let head = ''
let late = ''

beforeAll(async () => {
  await smallProvince()
  head = await anOfficial('xa', { fullName: 'Đỗ Thị Hạnh' })
  await aHeadship(head, 'xa')
  late = await anOfficial('phong', { fullName: 'Lò Văn Bình' })
  await db().course.create({ data: { id: 'k', slug: 'k' } })
  const days = { opensOn: '2026-10-14', dueOn: '2026-11-18' }
  await db().campaign.create({
    data: { id: 'd', code: 'D', name: 'Đợt học', courseId: 'k', reason: '', orderedBy: '', ...days },
  })
  for (const officialId of [head, late]) {
    await db().enrolment.create({
      data: {
        ...{ id: `e-${officialId}`, officialId, courseId: 'k', campaignId: 'd', cycle: 'Q4', reason: '{}' },
        ...{ assignedOn: '2026-10-14', dueOn: '2026-11-18', attemptsAllowed: 3 },
        completedOn: officialId === head ? '2026-11-01' : null,
      },
    })
  }
  const set = await addPeriod({ kind: 'quarter', day: TODAY, signFrom: '2026-11-19', signBy: TODAY }, BY)
  periodId = set.kind === 'set' ? set.id : ''
})

async function xa() {
  const unit = await unitFor({ roles: ['inspector'], headOf: [] }, 'xa', TODAY)
  if (!unit) throw new Error('no unit')
  return unit
}

async function shown(at = AT) {
  const [unit, period] = [await xa(), await findPeriod(periodId)]
  if (!period) throw new Error('no period')
  const today = dayOf(at)
  const facts = await reportFacts(unit, { at, today, period, campaignCode: null })
  const flags = await reportFlags('xa', { path: unit.path, campaignIds: ['d'], today }, period.from)
  return { unit, period, facts, flags }
}

async function signs(at = AT) {
  const signer = {
    officialId: head,
    kind: 'head' as const,
    fullName: 'Đỗ Thị Hạnh',
    positionName: 'Chủ tịch',
  }
  return signReport({ ...(await shown(at)), fields: someFields, statement: statementAt(at), signer }, at)
}

async function saysOf(text: string) {
  const { facts, flags } = await shown()
  const said = {
    explained: unexplained(facts).map((of) => ({ of, text })),
    answered: unanswered(flags).map((flag) => ({ flag, text })),
  }
  await explain('xa', said, { byId: head, at: AT })
}

describe('before signing', () => {
  it('the report says what the unit’s page says, to the digit', async () => {
    const { unit, facts } = await shown()
    const page = await unitReport(unit, { campaignCode: null, today: TODAY })
    expect([facts.whole, facts.own, facts.enrolments]).toEqual([page.whole, page.own, page.enrolments])
    expect(facts.courses.map(({ counts }) => [counts.completed, counts.overdue])).toEqual([[1, 1]])
  })

  it('every overdue person wants a sentence, and an explanation for an older due day is none', async () => {
    expect(await signs()).toEqual({ kind: 'notReady' })
    await db().overdueExplanation.create({
      data: { id: newId(), enrolmentId: `e-${late}`, dueOn: '2026-11-10', text: 'cũ', byId: head, at: AT },
    })
    expect(await signs()).toEqual({ kind: 'notReady' })
    expect(await db().signedReport.count()).toBe(0)
  })

  it('a further attempt opened after the due day is an act, one before it is none', async () => {
    const opened = (at: string) =>
      db().extraAttempt.create({
        data: { id: 'x', enrolmentId: `e-${late}`, reason: '', byId: head, at: new Date(at) },
      })
    await opened('2026-11-18T16:59:59.999Z')
    expect(unexplained((await shown()).facts)).toHaveLength(1)
    await db().extraAttempt.deleteMany()
    await opened('2026-11-18T17:00:00.000Z')
    expect(unexplained((await shown()).facts)).toEqual([])
    await db().extraAttempt.deleteMany()
  })

  it('every flag wants a sentence, and a greater figure wants another', async () => {
    const flag = await anOfficial('phong', { fullName: 'Bùi Xuân Hòa' })
    expect((await shown()).flags).toMatchObject([{ kind: 'unassigned', figure: 1, sentence: null }])
    await saysOf('Đã báo quản trị viên.')
    const { facts, flags } = await shown()
    expect(isReady(facts, flags)).toBe(true)
    await anOfficial('phong', { fullName: 'Bùi Xuân Mai' })
    expect(unanswered((await shown()).flags)).toMatchObject([{ figure: 2 }])
    await db().posting.deleteMany({ where: { official: { fullName: 'Bùi Xuân Mai' } } })
    expect(flag).not.toBe('')
  })

  it('nobody signs before the first day of signing', async () => {
    expect(await signs(new Date('2026-11-18T16:59:00Z'))).toEqual({ kind: 'tooEarly' })
  })
})

describe('a signed report', () => {
  let id = ''
  beforeAll(async () => {
    const outcomes = await Promise.all([signs(), signs()])
    id = outcomes.flatMap((one) => ('id' in one ? one.id : []))[0] ?? ''
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already', 'signed'])
  })

  it('is one, however often it is submitted, with one entry of the trail', async () => {
    expect(await signs()).toEqual({ kind: 'already', id })
    expect(await db().signedReport.count()).toBe(1)
    const entries = await db().auditEntry.findMany({ where: { kind: 'reportSigned' } })
    expect(entries.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual([[id, head]])
  })

  it('holds no name in what is hashed, and every name beside it', async () => {
    const row = await db().signedReport.findUniqueOrThrow({ where: { id }, include: { details: true } })
    for (const name of ['Lò Văn Bình', 'Đỗ Thị Hạnh', 'quản trị viên']) {
      expect(row.snapshot).not.toContain(name)
      expect(row.details.map(({ data }) => data).join()).toContain(name)
    }
    expect(row.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  })

  it('cannot be changed nor removed', async () => {
    await expect(db().signedReport.update({ where: { id }, data: { hash: 'x' } })).rejects.toThrow()
    await expect(db().signedReport.delete({ where: { id } })).rejects.toThrow()
  })

  it('shows one changed byte, wherever it is', async () => {
    const row = await db().signedReport.findUniqueOrThrow({ where: { id }, include: { details: true } })
    expect(isIntact(row, row.hash)).toBe(true)
    for (let place = 0; place < row.snapshot.length; place += 7) {
      const other = row.snapshot[place] === '1' ? '2' : '1'
      const snapshot = row.snapshot.slice(0, place) + other + row.snapshot.slice(place + 1)
      expect(isIntact({ ...row, snapshot }, row.hash), `byte ${place}`).toBe(false)
    }
    const [detail, ...others] = row.details
    if (!detail) throw new Error('nothing beside the snapshot')
    const renamed = { ...detail, data: detail.data.replace(/[aá-ỹ]/, 'x') }
    expect(isIntact({ ...row, details: [renamed, ...others] }, row.hash)).toBe(false)
    expect(isIntact(row, 'another hash in the trail')).toBe(false)
  })

  it('keeps its figures when people complete later; the difference stands beside it', async () => {
    const before = await findSignedReport(id)
    await db().enrolment.update({ where: { id: `e-${late}` }, data: { completedOn: TODAY } })
    const after = await findSignedReport(id)
    expect(after?.facts).toEqual(before?.facts)
    const now = await countsNow(await xa(), ['d'], TODAY)
    expect(differences(after?.facts.whole ?? noCounts(), now)).toEqual([
      { of: 'completed', by: 1 },
      { of: 'overdue', by: -1 },
    ])
  })

  it('is found by its code however it is typed, and names nobody', async () => {
    const { code } = await db().signedReport.findUniqueOrThrow({ where: { id } })
    for (const typed of [code, `bc-${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase(), ` BC ${code} `]) {
      expect((await findByCode(typed))?.id, typed).toBe(id)
    }
    expect(await findByCode('BC-0000-0000')).toBeNull()
  })

  it('still counts and verifies after a person is erased', async () => {
    await db().signedReportDetail.deleteMany({ where: { officialId: late } })
    const report = await findSignedReport(id)
    expect(report?.intact).toBe(true)
    expect(report?.facts.people.find(({ officialId }) => officialId === late)).toMatchObject({
      fullName: null,
      segment: 'overdue',
    })
  })
})

describe('the table of the unit above', () => {
  const stateOn = async (today: Day) => {
    const unit = await unitFor({ roles: ['inspector'], headOf: [] }, 'tinh', today)
    const period = await findPeriod(periodId)
    const rows = unit && period ? await signingTable(unit, period, today) : []
    return Object.fromEntries(rows.map((row) => [row.unit.id, row.state]))
  }

  it('says who signed on time and who has not, through midnight of the signing day', async () => {
    expect(await stateOn(TODAY)).toEqual({ xa: 'onTime', so: 'waiting' })
    expect(await stateOn('2026-11-23')).toEqual({ xa: 'onTime', so: 'unsigned' })
  })

  it('keeps a signature on time when the signing day is moved earlier, and asks again when it is moved later', async () => {
    await moveSigningDays(periodId, { signFrom: '2026-11-19', signBy: '2026-11-20' }, BY)
    expect(await stateOn(TODAY)).toEqual({ xa: 'onTime', so: 'unsigned' })
    await moveSigningDays(periodId, { signFrom: '2026-11-19', signBy: '2026-11-30' }, BY)
    expect((await stateOn(TODAY)).so).toBe('waiting')
  })

  it('has a period once', async () => {
    const again = {
      kind: 'quarter',
      day: '2026-12-31',
      signFrom: '2026-12-31',
      signBy: '2026-12-31',
    } as const
    expect(await addPeriod(again, BY)).toEqual({ kind: 'exists' })
  })
})

describe('report readers', () => {
  let staffCode = ''
  beforeEach(async () => {
    const official = await db().official.findUniqueOrThrow({ where: { id: late } })
    staffCode = official.staffCode
  })
  const by = { byId: '', at: AT, today: TODAY }
  const name = (from: Day, to: Day | null) =>
    nameReportReader('xa', { staffCode, from, to }, { ...by, byId: head })

  it('are named with dates, once, and never in the past', async () => {
    expect(await name('2026-11-21', null)).toEqual({ kind: 'daysWrong' })
    expect(await name(TODAY, TODAY)).toEqual({ kind: 'daysWrong' })
    expect(await name(TODAY, '2026-12-01')).toEqual({ kind: 'named' })
    expect(await name('2026-11-30', null)).toEqual({ kind: 'alreadyReads' })
    expect(await name('2026-12-01', null)).toEqual({ kind: 'named' })
  })

  it('end today and stay listed', async () => {
    const [, first] = await reportReaders('xa')
    expect(await endReportReader('so', first?.id ?? '', by)).toEqual({ kind: 'notReading' })
    expect(await endReportReader('xa', first?.id ?? '', by)).toEqual({ kind: 'ended' })
    expect(await endReportReader('xa', first?.id ?? '', by)).toEqual({ kind: 'notReading' })
    expect((await reportReaders('xa')).map(({ to }) => to)).toEqual([null, TODAY])
  })
})
