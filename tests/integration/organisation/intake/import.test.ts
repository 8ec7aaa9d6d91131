import { beforeAll, describe, expect, it } from 'vitest'
import { answerImport } from '~/organisation/intake/imports.server'
import { type RowProblem } from '~/organisation/intake/row-draft'
import { runSettled } from '~/organisation/intake/running.server'
import { absentPeople, askedUnits, wrongRows } from '~/organisation/intake/findings.sql.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../../support/database'
import { anOfficial, smallProvince } from '../small-province'
import {
  aWorkbook,
  begun,
  checked,
  clock,
  confirmed,
  HEADERS,
  newcomer,
  state,
  TODAY,
  undone,
} from './list-file'

withDatabase()

/** Everything a list may change, to compare before and after. */
async function snapshot() {
  const [officials, postings, names, positions] = await Promise.all([
    db().official.findMany({ orderBy: { id: 'asc' } }),
    db().posting.findMany({ orderBy: { id: 'asc' } }),
    db().signInName.findMany({ orderBy: { normalised: 'asc' } }),
    db().position.findMany({ orderBy: { id: 'asc' } }),
  ])
  return { officials, postings, names, positions }
}

const problemsOf = async (id: string) =>
  (await wrongRows(id, { limit: 100 })).flatMap(({ number, problems }) =>
    (JSON.parse(problems) as RowProblem[]).map(({ code, value, suggestion, other }) => ({
      number,
      code,
      value,
      ...(suggestion ? { suggestion } : {}),
      ...(other ? { other } : {}),
    })),
  )

let an = ''
beforeAll(async () => {
  await smallProvince()
  an = await anOfficial('xa', { fullName: 'Nguyễn Văn An', from: '2020-01-01' })
  await db().official.update({ where: { id: an }, data: { staffCode: '00000101', phone: '0912000101' } })
  await db().signInName.create({ data: { normalised: '0912000101', officialId: an, kind: 'phone' } })
  for (const code of ['00000102', '00000103', '00000104']) {
    const id = await anOfficial('so', { fullName: 'Phạm Thị Sở' })
    await db().official.update({ where: { id }, data: { staffCode: code } })
  }
})

describe('a list of people', () => {
  it('changes nothing before it is confirmed, and everything at once afterwards', async () => {
    const before = await snapshot()
    const rows = [
      newcomer(1),
      newcomer(2, 'so'),
      [3, '00000101', 'Nguyễn Văn An', 'phong', 'Kế toán trưởng', '0912000999', null],
      [4, '00000102', 'Phạm Thị Sở', 'so', 'Chuyên viên', null, null],
    ]
    const id = await checked(await aWorkbook(HEADERS, rows))
    expect(await state(id)).toMatchObject({ state: 'checked', added: 2, updated: 1, unchanged: 1, wrong: 0 })
    expect(await snapshot()).toEqual(before)

    expect(await confirmed(id)).toBe(true)
    const after = await state(id)
    expect(after.state).toBe('done')
    const added = await db().official.findUniqueOrThrow({
      where: { staffCode: '07000001' },
      include: { postings: { include: { position: true } }, signInNames: true, credential: true },
    })
    expect(added).toMatchObject({
      fullName: 'Trần Văn Mới B',
      joinedOn: TODAY,
      leftOn: null,
      credential: null,
    })
    expect(added.postings).toMatchObject([
      { unitId: 'xa', primary: true, from: TODAY, to: null, position: { name: 'Chuyên viên' } },
    ])
    expect(added.signInNames.map(({ normalised }) => normalised).sort()).toEqual([
      '07000001',
      '0907000001',
      'moi1@binhminh.example',
    ])
    const moved = await db().official.findUniqueOrThrow({
      where: { id: an },
      include: { postings: { orderBy: { from: 'asc' }, include: { position: true } }, signInNames: true },
    })
    expect(moved.postings).toMatchObject([
      { unitId: 'xa', to: TODAY },
      { unitId: 'phong', from: TODAY, to: null, position: { name: 'Kế toán trưởng' } },
    ])
    expect(moved.signInNames.map(({ normalised }) => normalised)).toEqual(['0912000999'])
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(entry).toMatchObject({ kind: 'peopleImported', subjectId: id, actorId: 'clerk' })
    expect(JSON.parse(entry.data)).toMatchObject({ added: 2, updated: 1 })

    expect(await undone(id)).toBe(true)
    expect((await state(id)).state).toBe('undone')
    const back = await snapshot()
    const holding = (snap: typeof back) => snap.postings.filter(({ from, to }) => to === null || to > from)
    expect(holding(back)).toEqual(holding(before))
    expect(back.names).toEqual(before.names)
    expect(back.officials.filter(({ id }) => before.officials.some((one) => one.id === id))).toEqual(
      before.officials,
    )
    for (const official of back.officials.filter(({ id }) => !before.officials.some((one) => one.id === id)))
      expect(official).toMatchObject({ leftOn: official.joinedOn, phone: null, email: null })
  })

  it('taken in again after it was taken back makes the same people', async () => {
    const id = await checked(await aWorkbook(HEADERS, [newcomer(1)]))
    expect(await state(id)).toMatchObject({ added: 0, updated: 1 })
    await confirmed(id)
    const again = await db().official.findUniqueOrThrow({
      where: { staffCode: '07000001' },
      include: { postings: true },
    })
    expect(again.leftOn).toBeNull()
    expect(again.postings.filter(({ from, to }) => to === null || to > from)).toMatchObject([
      { unitId: 'xa', to: null },
    ])
  })

  it('says of each row what to correct, and goes on', async () => {
    const rows = [
      [1, '00000101', 'Nguyễn Văn An', 'xa', 'Chuyên viên', 912000101, null],
      [2, '102', 'Phạm Thị Sở', 'so', 'Chuyên viên', null, null],
      [3, '07000031', '', 'xa', 'Chuyên viên', null, null],
      [4, '07000032', 'Lê Thị Bình', 'khong-co-dau', 'Chuyên viên', null, 'binh'],
      [5, '07000033', 'Lê Thị Cúc', 'Đơn vị xa', 'Chuyên viên', null, null],
      [6, '07000034', 'Lê Thị Dung', 'Đơn vị xa', 'Chuyên viên', null, null],
      [7, '00000101', 'Nguyễn Văn An', 'xa', 'Chuyên viên', null, null],
      newcomer(40),
    ]
    const id = await checked(await aWorkbook(HEADERS, rows))
    expect(await state(id)).toMatchObject({ state: 'checked', added: 1, wrong: 7 })
    expect(await problemsOf(id)).toEqual([
      { number: 3, code: 'phoneZero', value: '912000101', suggestion: '0912000101' },
      { number: 4, code: 'codeZero', value: '102', suggestion: '00000102' },
      { number: 5, code: 'nameMissing', value: '' },
      { number: 6, code: 'emailOdd', value: 'binh' },
      { number: 6, code: 'unitUnknown', value: 'khong-co-dau' },
      { number: 7, code: 'unitSameName', value: 'Đơn vị xa', suggestion: 'Đơn vị xa' },
      { number: 8, code: 'unitSameName', value: 'Đơn vị xa', suggestion: 'Đơn vị xa' },
      { number: 9, code: 'duplicate', value: '00000101', other: 3 },
    ])
    expect(await askedUnits(id)).toMatchObject([
      { typed: 'Đơn vị xa', rows: 2, first: 7 },
      { typed: 'khong-co-dau', rows: 1, first: 6 },
    ])
    for (const answer of [
      { kind: 'units', units: { 'Đơn vị xa': 'xa' } } as const,
      { kind: 'zeros', field: 'phone' } as const,
      { kind: 'zeros', field: 'staffCode' } as const,
    ]) {
      expect(await answerImport(id, answer, clock)).toBe(true)
      await runSettled(id, 60_000)
    }
    expect(await state(id)).toMatchObject({ state: 'checked', added: 3, wrong: 3 })
    expect((await problemsOf(id)).map(({ code }) => code)).toEqual([
      'nameMissing',
      'emailOdd',
      'unitUnknown',
      'duplicate',
    ])
  })

  it('proposes those whom a full list does not name, and touches none of them', async () => {
    const rows = [[1, '00000102', 'Phạm Thị Sở', 'so', 'Chuyên viên', null, null]]
    const id = await checked(await aWorkbook(HEADERS, rows), { extent: 'full' })
    const absent = await absentPeople(id, TODAY, 100)
    expect(absent.map(({ staffCode }) => staffCode).sort()).toEqual(['00000103', '00000104'])
    expect(await confirmed(id)).toBe(false)
    expect(
      await db().official.count({ where: { staffCode: { in: ['00000103', '00000104'] }, leftOn: null } }),
    ).toBe(2)
  })

  it('is not taken back once somebody it added has come in', async () => {
    const id = await checked(await aWorkbook(HEADERS, [newcomer(50)]))
    await confirmed(id)
    const { id: officialId } = await db().official.findUniqueOrThrow({ where: { staffCode: '07000050' } })
    await db().credential.create({ data: { officialId, passwordHash: 'x', changedAt: clock() } })
    await undone(id)
    expect(await state(id)).toMatchObject({ state: 'done', failure: 'inUse' })
    expect(await db().posting.count({ where: { officialId, to: null } })).toBe(1)
  })

  it('is checked again when somebody changed the same people in between', async () => {
    const id = await checked(await aWorkbook(HEADERS, [newcomer(60)]))
    await anOfficial('so', { fullName: 'Người Chen Ngang' }).then((other) =>
      db().official.update({ where: { id: other }, data: { staffCode: '07000060' } }),
    )
    await confirmed(id)
    expect(await state(id)).toMatchObject({
      state: 'checked',
      failure: 'changedMeanwhile',
      added: 0,
      updated: 1,
    })
    expect(await db().official.count({ where: { fullName: 'Trần Văn Mới K' } })).toBe(0)
  })

  it('reads a .csv in TCVN3 and in Unicode alike', async () => {
    const text = 'Hä vµ tªn;M· ®¬n vÞ;Chøc vô\nNguyÔn V¨n Hïng;xa;Chuyªn viªn\nTrÇn ThÞ Hµ;xa;V¨n th­\n'
    const id = await checked(Buffer.from(text, 'latin1'), { kind: 'text' })
    expect(await state(id)).toMatchObject({ state: 'checked', added: 2, wrong: 0 })
    await confirmed(id)
    expect(
      await db().official.count({ where: { fullName: { in: ['Nguyễn Văn Hùng', 'Trần Thị Hà'] } } }),
    ).toBe(2)
    expect(await db().position.count({ where: { name: 'Văn thư' } })).toBe(1)
  })

  it('keeps only the end of an identity number', async () => {
    const headers = ['Họ và tên', 'Số CCCD', 'Mã đơn vị']
    const id = await begun(await aWorkbook(headers, [['Lê Văn Tám', '031099001234', 'xa']]))
    const kept = await db().peopleImportRow.findMany({ where: { importId: id } })
    expect(kept.map(({ cells }) => cells).join()).toContain('…234')
    expect(kept.map(({ cells }) => cells).join()).not.toContain('031099001234')
  })
})
