import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { importContent } from '~/courseware/import.server'
import { evidencePack, type PackJob } from '~/documents/evidence/pack.server'
import { evidencePackFile } from '~/documents/evidence/pack-file.server'
import { dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { reportFacts } from '~/reporting/report-facts.server'
import { findPeriod } from '~/reporting/report-periods.server'
import { headcountOf } from '~/reporting/standing-counts'
import { unitFor } from '~/organisation/scope.server'
import { demoId } from '../../../prisma/seed/chance'
import { seedDemoProvince } from '../../../prisma/seed/demo-province.server'
import { withDatabase } from '../../support/database'
import { someFields } from '../../support/report-facts'
import { unpacked } from '../../support/unpacked'

withDatabase()

const AT = new Date('2026-11-23T01:00:00Z')
const TODAY = dayOf(AT)
const INSPECTOR = { roles: ['inspector'], headOf: [] }
/** Not signed; a commune with units below it. */
const COMMUNE = 'BM.21'
/** Its period is signed. */
const SIGNED = 'BM.21.3'

beforeAll(async () => {
  await importContent({ folder: 'content', at: AT, by: null })
  await seedDemoProvince({ today: TODAY, at: AT })
}, 120_000)

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const idOf = async (code: string) => (await db().unit.findUniqueOrThrow({ where: { code } })).id

async function jobOf(code: string, some: Partial<PackJob> = {}): Promise<PackJob> {
  return {
    viewer: INSPECTOR,
    unitId: await idOf(code),
    periodId: await signedPeriod(),
    fields: someFields,
    site: 'https://liemchinh.example/bao-cao',
    today: TODAY,
    at: AT.toISOString(),
    ...some,
  }
}

const signedPeriod = async () =>
  (await db().signedReport.findUniqueOrThrow({ where: { id: demoId('signedReport', SIGNED) } })).periodId

async function packOf(code: string) {
  const pack = await evidencePack(await jobOf(code))
  if (pack.kind !== 'made') throw new Error(pack.kind)
  const files = await unpacked(pack.bytes)
  const read = (name: string) => files.get(name) ?? Buffer.alloc(0)
  return { ...pack, files, read, facts: JSON.parse(read('so-lieu.json').toString('utf8')) as Facts }
}

/** As a stranger reads the file: nothing of ours is known. */
interface Facts {
  signed: { code: string; hash: string } | null
  people: {
    staffCode: string
    part: string | null
    segment: string
    enrolments: {
      campaign: string
      standing: string
      progress: string
      settledBy: { edition?: string; certificate?: { code: string } | null } | null
    }[]
  }[]
  figures: { figure: string; value: number; rows: { people?: Wanted; enrolments?: Wanted } | null }[]
}
type Wanted = Record<string, string | null>

const has = (row: object, wanted: Wanted) =>
  Object.entries(wanted).every(([name, value]) => (row as Wanted)[name] === value)

function recount({ people }: Facts, rows: NonNullable<Facts['figures'][number]['rows']>): number {
  const { people: ofPeople, enrolments } = rows
  if (ofPeople) return people.filter((person) => has(person, ofPeople)).length
  return people.flatMap((person) => person.enrolments).filter((one) => has(one, enrolments ?? {})).length
}

/** Decision 2, by its words. */
function standsWhere(enrolments: Facts['people'][number]['enrolments']): string {
  const all = enrolments.map(({ standing }) => standing)
  for (const standing of ['overdue', 'unassigned', 'open', 'deferred', 'completed', 'exempt']) {
    if (!all.includes(standing)) continue
    if (standing !== 'open') return standing
    return enrolments.some(({ progress }) => progress !== 'notStarted') ? 'inProgress' : 'notStarted'
  }
  return 'unassigned'
}

describe.each([
  [COMMUNE, 'not signed'],
  [SIGNED, 'signed'],
])('the evidence pack of %s, %s', (code) => {
  it('lists every file with its length and hash, and is known by the hash of that list', async () => {
    const { files, read, manifest } = await packOf(code)
    const listed = JSON.parse(read('ban-ke.json').toString('utf8')) as {
      files: { name: string; bytes: number; sha256: string }[]
    }
    expect(hashOf(read('ban-ke.json'))).toBe(manifest)
    expect(listed.files.map(({ name }) => name)).toEqual(
      [...files.keys()].filter((name) => name !== 'ban-ke.json'),
    )
    for (const { name, bytes, sha256 } of listed.files)
      expect([bytes, sha256], name).toEqual([read(name).length, hashOf(read(name))])
  }, 20_000)

  it('lets a stranger count every figure again from its facts alone', async () => {
    const { facts } = await packOf(code)
    expect(facts.people.length).toBeGreaterThan(4)
    expect(facts.people.filter((person) => standsWhere(person.enrolments) !== person.segment)).toEqual([])
    expect(facts.figures.length).toBeGreaterThan(20)
    expect(facts.figures.filter(({ rows }) => rows === null)).toEqual([])
    for (const { figure, value, rows } of facts.figures)
      expect(rows && recount(facts, rows), figure).toBe(value)
  }, 20_000)

  it('says the same figures in its report and its workbook', async () => {
    const { read, facts } = await packOf(code)
    const figure = (name: string) => facts.figures.find((one) => one.figure === name)?.value
    const [sheet] = await readXlsxFile(read('danh-sach.xlsx'))
    const rows = sheet?.data ?? []
    expect(rows.slice(3).map((row) => row[1])).toEqual(facts.people.map(({ staffCode }) => staffCode))
    expect(rows[1]?.[0]).toContain(
      `Tổng số ${figure('whole.headcount')} người: hoàn thành ${figure('whole.completed')},`,
    )
    const text = await textOf(read('bao-cao.pdf'))
    expect(text).toContain(`${figure('whole.completed')} người đã hoàn thành`)
    expect(text).toContain(`Cộng sáu nhóm: ${figure('whole.headcount')} người.`)
    expect(text).toContain(facts.signed ? 'Mã đối chiếu: BC-' : 'Bản chưa ký xác nhận số liệu')
  }, 20_000)

  it('is the same file for the same figures', async () => {
    expect((await packOf(code)).bytes.equals((await packOf(code)).bytes)).toBe(true)
  }, 20_000)
})

describe('the facts behind the figures', () => {
  it('name the edition learnt and the paper given, and no person by name', async () => {
    const { facts, read } = await packOf(COMMUNE)
    const settled = facts.people.flatMap(({ enrolments }) =>
      enrolments.flatMap(({ settledBy }) => settledBy ?? []),
    )
    const codes = settled.flatMap(({ certificate }) => certificate?.code ?? [])
    expect(codes.length).toBeGreaterThan(0)
    const known = await db().certificate.findMany({ select: { code: true } })
    const shown = new Set(known.map((row) => `LC-${row.code.match(/.{4}/g)?.join('-')}`))
    expect(codes.filter((one) => !shown.has(one))).toEqual([])
    const editions = new Set((await db().courseEdition.findMany()).map(({ hash }) => hash))
    expect(settled.filter(({ edition }) => !editions.has(edition ?? ''))).toEqual([])
    const text = read('so-lieu.json').toString('utf8')
    const names = await db().official.findMany({
      where: { staffCode: { in: facts.people.map(({ staffCode }) => staffCode) } },
    })
    expect(names.filter(({ fullName }) => text.includes(fullName))).toEqual([])
  }, 20_000)

  it('are those of the moment of signing once a period is signed, with the very text that was signed', async () => {
    const before = await packOf(SIGNED)
    const { hash } = await db().signedReport.findUniqueOrThrow({
      where: { id: demoId('signedReport', SIGNED) },
    })
    expect(hashOf(before.read('so-lieu-da-ky.json'))).toBe(hash)
    expect(before.facts.signed?.hash).toBe(hash)
    const open = await db().enrolment.findFirstOrThrow({
      where: { completedOn: null, official: { postings: { some: { unitId: await idOf(SIGNED) } } } },
    })
    await db().enrolment.update({ where: { id: open.id }, data: { exemptFrom: '2026-01-01' } })
    expect((await packOf(SIGNED)).read('so-lieu-da-ky.json')).toEqual(before.read('so-lieu-da-ky.json'))
    expect((await packOf(SIGNED)).manifest).toBe(before.manifest)
  }, 20_000)

  it('are no evidence where what is kept is not what was signed', async () => {
    const { id } = await db().official.findFirstOrThrow({ where: { staffCode: { not: '' } } })
    const detail = await db().signedReportDetail.findFirstOrThrow({
      where: { reportId: demoId('signedReport', SIGNED), part: 'signer' },
    })
    const where = { reportId_part: { reportId: detail.reportId, part: 'signer' } }
    await db().signedReportDetail.update({ where, data: { data: `{"fullName":"${id}"}` } })
    expect(await evidencePack(await jobOf(SIGNED))).toEqual({ kind: 'broken' })
    await db().signedReportDetail.update({ where, data: { data: detail.data } })
  })
})

describe('the pack of more people than a page may take', () => {
  it('is written by another process, to the byte as it would be here', async () => {
    const job = await jobOf('BM')
    const unit = await unitFor(INSPECTOR, job.unitId, TODAY)
    const there = await evidencePackFile(job, { path: unit?.path ?? '' })
    const here = await evidencePack(job)
    if (there.kind !== 'made' || here.kind !== 'made') throw new Error(there.kind)
    const { bytes, ...made } = here
    const { body, ...said } = there
    expect(said).toEqual(made)
    expect((await buffer(body)).equals(bytes)).toBe(true)
    const period = await findPeriod(job.periodId)
    if (!unit) throw new Error('no unit')
    const { whole } = await reportFacts(unit, { at: AT, today: TODAY, period, campaignCode: null })
    expect(said.rows).toBe(headcountOf(whole))
  }, 60_000)

  it('asks again there who may read the unit', async () => {
    const stranger = await jobOf('BM', { viewer: { roles: ['trainer'], headOf: [await idOf(COMMUNE)] } })
    const { path } = await db().unitPlacement.findFirstOrThrow({ where: { unitId: stranger.unitId } })
    expect(await evidencePackFile(stranger, { path })).toEqual({ kind: 'missing' })
  }, 20_000)
})

async function textOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ').replace(/\s+/g, ' ')
}
