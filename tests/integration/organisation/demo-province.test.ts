import { beforeAll, describe, expect, it } from 'vitest'
import { runCampaignsDay } from '~/campaigns/daily.server'
import { importContent } from '~/courseware/import.server'
import { dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { unitFor } from '~/organisation/scope.server'
import { rootUnitId } from '~/organisation/units.sql.server'
import { learnedReport } from '~/reporting/learned.server'
import { headcountOf } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import { verifyCertificate } from '~/learning/certificates.server'
import { seedDemoProvince } from '../../../prisma/seed/demo-province.server'
import { withDatabase } from '../../support/database'

withDatabase()

const AT = new Date('2026-11-23T01:00:00Z')
const TODAY = dayOf(AT)

async function reportOf(code: string) {
  const { id } = await db().unit.findUniqueOrThrow({ where: { code } })
  const unit = await unitFor({ roles: ['inspector'], headOf: [] }, id, TODAY)
  if (!unit) throw new Error(code)
  return unitReport(unit, { campaignCode: null, today: TODAY })
}

function countsBy(rows: { enrolmentId: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { enrolmentId } of rows) counts.set(enrolmentId, (counts.get(enrolmentId) ?? 0) + 1)
  return counts
}

describe('the demo province', () => {
  beforeAll(async () => {
    await importContent({ folder: 'content', at: AT, by: null })
    await seedDemoProvince({ today: TODAY, at: AT })
  }, 120_000)

  it('has 1,200 people at about 40 units, each counted once', async () => {
    const { whole, children } = await reportOf('BM')
    expect(headcountOf(whole)).toBe(1200)
    expect(children.length).toBeGreaterThanOrEqual(20)
    expect(await db().unit.count({ where: { validTo: null } })).toBe(39)
    const postings = await db().posting.groupBy({
      by: ['officialId'],
      where: { primary: true, to: null },
      _count: true,
    })
    expect(postings.filter(({ _count }) => _count > 1)).toEqual([])
    expect(await rootUnitId(TODAY)).not.toBeNull()
  })

  it('remembers the districts: ended with their heads, their people posted elsewhere since', async () => {
    const districts = await db().unit.findMany({
      where: { kind: 'Huyện' },
      include: { placements: true, postings: true, headships: true, changesFrom: true },
    })
    expect(districts.map(({ code }) => code).sort()).toEqual(['BM.81', 'BM.82'])
    for (const { placements, postings, headships, changesFrom } of districts) {
      expect([...placements, ...postings, ...headships].map(({ to }) => to)).toEqual(
        [...placements, ...postings, ...headships].map(() => '2025-07-01'),
      )
      expect(headships).toHaveLength(1)
      expect(changesFrom).toMatchObject([{ kind: 'abolish', on: '2025-07-01' }])
      for (const { officialId } of postings)
        expect(await db().posting.count({ where: { officialId, primary: true, to: null } })).toBe(1)
    }
  })

  it('shows every standing somewhere, and a commune of 40 to look at', async () => {
    const { whole } = await reportOf('BM')
    for (const [segment, people] of Object.entries(whole)) expect(people, segment).toBeGreaterThan(0)
    expect(headcountOf((await reportOf('BM.21')).whole)).toBe(40)
  })

  it('offers a cast whose members exist and are what they say', async () => {
    const { value } = await db().setting.findUniqueOrThrow({ where: { key: 'demoCast' } })
    const cast = JSON.parse(value) as { officialId: string; who: string; job: string }[]
    expect(cast.length).toBeGreaterThanOrEqual(8)
    const officials = await db().official.findMany({
      where: { id: { in: cast.map(({ officialId }) => officialId) } },
    })
    expect(officials.map(({ fullName }) => fullName).sort()).toEqual(cast.map(({ who }) => who).sort())
  })

  it('keeps the learner in the middle of lesson three, with days left', async () => {
    const tu = await db().enrolment.findFirstOrThrow({ where: { official: { fullName: 'Nguyễn Quốc Tư' } } })
    expect(tu.lessonsFinished).toBe(2)
    expect((tu.dueOn ?? '') > TODAY).toBe(true)
  })

  it('keeps kept figures equal to the rows they come from', async () => {
    const rows = await db().enrolment.findMany({ include: { completion: true, credit: true } })
    const attempts = countsBy(await db().attempt.findMany({ select: { enrolmentId: true } }))
    const readings = countsBy(
      await db().lessonReading.findMany({
        where: { finishedAt: { not: null } },
        select: { enrolmentId: true },
      }),
    )
    for (const row of rows) {
      expect(row.attemptsUsed).toBe(attempts.get(row.id) ?? 0)
      expect(row.lessonsFinished).toBe(readings.get(row.id) ?? 0)
      expect(row.completedOn).toBe(row.completion?.completedOn ?? row.credit?.settledOn ?? null)
    }
  })

  it('has campaigns for some beside the one for all, which the day’s work finds as they should be', async () => {
    expect(await db().campaign.count()).toBe(4)
    const cycles = await db().enrolment.groupBy({
      by: ['cycle'],
      where: { campaign: { code: 'DH-DUNG-DAU' } },
    })
    expect(cycles).toHaveLength(2)
    const before = await db().auditEntry.count()
    await runCampaignsDay(TODAY, AT)
    expect(await db().auditEntry.count()).toBe(before)
  })

  it('has three units of much the same completion that are not the same', async () => {
    const learned = async (code: string) => {
      const { choice, whole } = await reportOf(code)
      const { id } = await db().unit.findUniqueOrThrow({ where: { code } })
      const unit = await unitFor({ roles: ['inspector'], headOf: [] }, id, TODAY)
      if (!unit) throw new Error(code)
      const report = await learnedReport(unit, { campaignCode: choice?.campaign?.code ?? null, today: TODAY })
      const { formality, whole: all } = report
      return {
        completed: [whole.completed, headcountOf(whole)],
        understood: all.understanding.kind === 'known' ? Math.round(all.understanding.share * 100) : null,
        signs: formality.kind === 'signs' ? formality.signs : null,
      }
    }
    expect(await learned('BM.23')).toEqual({
      completed: [34, 34],
      understood: 100,
      signs: [
        { kind: 'fastReading', people: 34, of: 34 },
        { kind: 'deadlineBurst', people: 34, of: 34 },
      ],
    })
    expect(await learned('BM.08.1')).toEqual({ completed: [56, 58], understood: 92, signs: [] })
    expect(await learned('BM.33')).toEqual({
      completed: [33, 37],
      understood: 50,
      signs: [{ kind: 'sameWrong' }, { kind: 'scoreGap' }],
    })
  })

  it('shows nothing to look at again in any other unit', async () => {
    const flagged: string[] = []
    for (const { id, code } of await db().unit.findMany({ where: { validTo: null } })) {
      const unit = await unitFor({ roles: ['inspector'], headOf: [] }, id, TODAY)
      if (!unit) throw new Error(code)
      const { formality } = await learnedReport(unit, { campaignCode: null, today: TODAY })
      if (formality.kind === 'signs' && formality.signs.length > 0) flagged.push(code)
    }
    expect(flagged.sort()).toEqual(['BM.23', 'BM.33'])
  })

  it('has nothing that happens after it is told', async () => {
    expect(await db().attempt.count({ where: { submittedAt: { gt: AT } } })).toBe(0)
    expect(await db().lessonReading.count({ where: { startedAt: { gt: AT } } })).toBe(0)
  })

  it('issues certificates that verify', async () => {
    const [first] = await db().certificate.findMany({ take: 1 })
    expect((await verifyCertificate(first?.code ?? '')).kind).toBe('valid')
  })

  it('is told by one entry of the audit trail, and not told twice', async () => {
    expect(await db().auditEntry.count({ where: { kind: 'seeded' } })).toBe(1)
    await expect(seedDemoProvince({ today: TODAY, at: AT })).rejects.toThrow()
  })
})
