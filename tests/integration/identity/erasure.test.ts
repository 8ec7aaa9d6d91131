import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { courseEdition } from '~/courseware/published.server'
import { eraseOfficial, erasurePreview, dueForErasure } from '~/identity/erasure.server'
import { exportOwnData } from '~/identity/own-data.server'
import { verifyCertificate } from '~/learning/certificates.server'
import { complete } from '~/learning/completions.server'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { runIn } from '~/platform/transaction-sql.server'
import { withDatabase } from '../../support/database'
import { aCourse, anEnrolment, anOfficial } from '../learning/small-course'
import { AT } from './people'

withDatabase()
const TODAY = '2026-11-23'
const by = { byId: 'quan-tri', at: AT, today: TODAY }
/** Stands in every field that could tell who somebody is. */
const CANARY = 'CHIM-HOANG-YEN'

let officialId = ''
let code = ''

/** Someone who left in 2015 and of whom every kind of row says something personal. */
beforeEach(async () => {
  const { id } = await anOfficial(`${CANARY} tên`)
  officialId = id
  const person = { staffCode: `${CANARY} mã ${id}`, phone: `${CANARY} số`, email: `${CANARY} thư` }
  const names = { sortKey: CANARY, searchText: CANARY, leftOn: '2015-01-01' }
  await db().official.update({ where: { id }, data: { ...person, ...names } })
  await db().signInName.create({ data: { normalised: `${CANARY} ${id}`, officialId: id, kind: 'email' } })
  const course = await aCourse({ lessons: ['mot'], count: 0 })
  const { id: enrolmentId } = await anEnrolment(id, course)
  await completeFor(enrolmentId, course.hash)
  await wordsAbout(enrolmentId)
})

async function completeFor(enrolmentId: string, hash: string): Promise<void> {
  const edition = await courseEdition(hash)
  if (!edition) throw new Error('no edition')
  await transaction((tx) =>
    complete(runIn(tx), { enrolmentId, course: edition, attemptId: null, at: AT, on: AT }),
  )
  const paper = await db().certificate.findFirstOrThrow({ where: { completion: { officialId } } })
  code = paper.code
}

async function wordsAbout(enrolmentId: string): Promise<void> {
  const said = (where: string) => `${CANARY} ${where}`
  const row = () => ({ id: newId(), at: AT, byId: 'truong-phong', enrolmentId })
  const span = { from: '2014-01-01', until: null }
  await db().exemption.create({ data: { ...row(), ...span, reason: said('miễn') } })
  await db().deferral.create({ data: { ...row(), ...span, reason: said('hoãn') } })
  const days = { fromDueOn: '2014-01-01', toDueOn: '2014-02-01' }
  await db().extension.create({ data: { ...row(), ...days, reason: said('gia hạn') } })
  const ended = { factKind: 'deferral', factId: 'x', on: TODAY, reason: said('thôi hoãn') }
  await db().withdrawal.create({ data: { ...row(), ...ended } })
  await db().overdueExplanation.create({ data: { ...row(), dueOn: TODAY, text: said('giải trình') } })
  const { enrolmentId: _of, byId: _by, ...sent } = row()
  const correction = { ...sent, enrolmentId, officialId, kind: 'other', text: said('báo sai') }
  await db().correction.create({ data: { ...correction, answer: said('trả lời') } })
  const remark = { id: newId(), at: AT, officialId, questionId: 'q', questionHash: 'h', text: said('góp ý') }
  await db().questionComplaint.create({ data: remark })
  const extra = { id: newId(), officialId, percent: 50, reason: said('thêm giờ'), byId: 'x', at: AT }
  await db().extraTime.create({ data: extra })
  const training = {
    ...{ officialId, title: 'Lớp', organiser: 'Trường', from: TODAY, to: TODAY, periods: 8 },
    ...{ paperNumber: said('số giấy'), evidence: said('nơi lưu') },
  }
  const accepted = { id: newId(), ...training, acceptedById: 'x', acceptedAt: AT }
  await db().outsideTraining.create({
    data: { ...accepted, withdrawal: { create: { reason: said('thu hồi'), byId: 'x', at: AT } } },
  })
  await db().outsideClaim.create({
    data: { id: newId(), ...training, sentAt: AT, outcome: 'declined', answer: said('không nhận') },
  })
  const letter = { id: newId(), officialId, kind: 'digest', key: newId(), state: 'sent', dueAt: AT }
  const text = { subject: said('tiêu đề'), text: said('nội dung'), createdAt: AT }
  await db().letter.create({ data: { ...letter, ...text } })
  const notice = { id: newId(), officialId, kind: 'result', key: newId(), data: '{}', path: '/' }
  await db().notice.create({ data: { ...notice, createdAt: AT } })
  const urged = { unitId: 'x', at: AT, subject: said('nhắc về'), text: said('lời nhắc') }
  const recipients = { create: { officialId, channel: 'app' } }
  await db().reminder.create({ data: { id: newId(), about: 'people', byId: 'x', ...urged, recipients } })
  await db().reminder.create({ data: { id: newId(), about: 'people', byId: officialId, ...urged } })
  const { courseId } = await db().enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })
  const typed = { courseId, fileName: 'a.md', officialId, markdown: said('đang soạn') }
  await db().workingCopy.create({ data: { ...typed, revision: 0, beganAt: AT, savedAt: AT } })
  const imported = { importId: newId(), number: 1, outcome: 'add', officialId }
  await db().peopleImportEntry.create({
    data: { ...imported, fullName: said('nhập'), beforeName: said('trước'), phone: said('số') },
  })
}

/** Every text of every table. */
async function wholeDatabase(): Promise<string> {
  const tables = await db().$queryRawUnsafe<{ name: string }[]>(
    process.env.TEST_POSTGRES_URL
      ? `SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = current_schema()`
      : `SELECT name FROM sqlite_master WHERE type = 'table'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe(`SELECT * FROM "${name}"`)
    texts.push(
      JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    )
  }
  return texts.join('\n')
}

/** How often the canary stands anywhere. */
const canaries = async () => (await wholeDatabase()).match(new RegExp(CANARY, 'g'))?.length ?? 0

describe('an erasure', () => {
  it('leaves nothing in any table that names the person or was said about them; counts and chain stand', async () => {
    const before = await erasurePreview(officialId)
    expect(before?.takesAway.written).toBeGreaterThan(10)
    expect(await canaries()).toBeGreaterThan(20)
    expect(await eraseOfficial(officialId, 'retention', by)).toEqual({ kind: 'erased' })
    expect(await canaries()).toBe(0)
    const after = await erasurePreview(officialId)
    const { entries: _before, ...kept } = before?.keeps ?? { entries: 0 }
    expect(after?.keeps).toMatchObject(kept)
    expect((await verifyAuditTrail(db())).kind).toBe('intact')
    expect(await verifyCertificate(code)).toMatchObject({ kind: 'valid', certificate: { holder: null } })
  })

  it('happens once, and only when the years are over or the person asked for it', async () => {
    await db().official.update({ where: { id: officialId }, data: { leftOn: '2020-01-01' } })
    expect(await eraseOfficial(officialId, 'retention', by)).toEqual({ kind: 'kept', until: '2030-01-01' })
    expect(await db().certificateHolder.count()).toBeGreaterThan(0)
    const act = () => eraseOfficial(officialId, 'request', by)
    const kinds = (await Promise.all([act(), act()])).map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['alreadyErased', 'erased'])
    const entry = { kind: 'personalDataErased', subjectId: officialId }
    expect(await db().auditEntry.count({ where: entry })).toBe(1)
  })

  it('is due from the first day after the years, until it is done', async () => {
    const ids = async (today: string) =>
      (await dueForErasure(today, 10)).people.map(({ id }) => id).includes(officialId)
    expect(await ids('2024-12-31')).toBe(false)
    expect(await ids('2025-01-01')).toBe(true)
    await eraseOfficial(officialId, 'retention', by)
    expect(await ids('2025-01-01')).toBe(false)
  })
})

it('one’s own data hold everything that an erasure would take away', async () => {
  const text = JSON.stringify(await exportOwnData(officialId, AT))
  const said = [
    'miễn',
    'hoãn',
    'gia hạn',
    'thôi hoãn',
    'giải trình',
    'báo sai',
    'trả lời',
    'góp ý',
    'thêm giờ',
    'đang soạn',
  ]
  const more = [
    'số giấy',
    'nơi lưu',
    'thu hồi',
    'không nhận',
    'tiêu đề',
    'nội dung',
    'tên',
    'mã',
    'số',
    'thư',
  ]
  for (const where of [...said, ...more]) expect(text).toContain(`${CANARY} ${where}`)
})

it('every table that names an official is known to the erasure, or is one that holds only an opaque id', () => {
  const opaque = [
    ...['Posting', 'Headship', 'RoleGrant', 'Enrolment', 'Completion', 'RefresherDue', 'Erasure'],
    ...['ReminderRecipient', 'ReminderTurn'],
  ]
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const naming = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
    .filter(([, , body = '']) => /^ {2}officialId /m.test(body))
    .map(([, name = '']) => name)
  const pieces = readFileSync('app/identity/erasure-parts.server.ts', 'utf8')
  const known = (model: string) => pieces.includes(`on.${model[0]?.toLowerCase()}${model.slice(1)}.`)
  expect(naming.filter((model) => !known(model) && !opaque.includes(model))).toEqual([])
  expect(naming.length).toBeGreaterThan(20)
})
