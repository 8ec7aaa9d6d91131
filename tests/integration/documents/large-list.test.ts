import readXlsxFile from 'read-excel-file/node'
import { buffer, text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { peopleListFile } from '~/documents/large-list.server'
import { type ListJob, peopleList } from '~/documents/people-list.server'
import { db } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { streamFromChild } from '~/platform/streaming-child.server'
import { hasMorePeopleThan } from '~/reporting/people.sql.server'
import { withDatabase } from '../../support/database'
import { anOfficial, LONG_AGO, smallProvince } from '../organisation/small-province'

withDatabase()
const TODAY = '2026-11-22'
const PEOPLE = 1001
let path = ''

const job = (some: Partial<ListJob> = {}): ListJob => ({
  what: 'csv',
  viewer: { roles: [], headOf: ['xa'] },
  unitId: 'xa',
  query: { scope: 'whole', status: 'all', typed: '', part: null, campaign: null, sort: 'name' },
  locale: 'vi',
  today: TODAY,
  at: '2026-11-22T07:30:00Z',
  ...some,
})

beforeAll(async () => {
  await smallProvince()
  await anOfficial('so')
  const { id: positionId } = await db().position.findFirstOrThrow()
  const numbers = Array.from({ length: PEOPLE }, (_, n) => String(500_000 + n).padStart(8, '0'))
  const name = (n: string) => `Nguyễn Thị Ề ${n}`
  await db().official.createMany({
    data: numbers.map((n) => ({
      id: `o${n}`,
      staffCode: n,
      fullName: name(n),
      sortKey: n,
      searchText: n,
      joinedOn: LONG_AGO,
    })),
  })
  await db().posting.createMany({
    data: numbers.map((n) => ({
      id: `p${n}`,
      officialId: `o${n}`,
      unitId: 'xa',
      positionId,
      primary: true,
      from: LONG_AGO,
    })),
  })
  path = (await db().unitPlacement.findFirstOrThrow({ where: { unitId: 'xa' } })).path
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a list longer than a page may take', () => {
  it('stands on the edge of what is written here', async () => {
    expect(await hasMorePeopleThan(PEOPLE - 1, path, TODAY)).toBe(true)
    expect(await hasMorePeopleThan(PEOPLE, path, TODAY)).toBe(false)
  })

  it('is written by another process, to the letter as it would be here', async () => {
    const [there, here] = [await peopleListFile(job(), { path }), await peopleList(job())]
    if (there.kind !== 'begun' || !here) throw new Error(there.kind)
    expect(there.rows).toBe(PEOPLE)
    expect(await text(there.body)).toBe(await text(here.body))
  })

  it('opens as a workbook with every row and the zeros of its codes', async () => {
    const list = await peopleListFile(job({ what: 'xlsx' }), { path })
    if (list.kind !== 'begun') throw new Error(list.kind)
    const [sheet] = await readXlsxFile(await buffer(list.body))
    expect(sheet?.data).toHaveLength(3 + PEOPLE)
    expect(sheet?.data.at(-1)?.slice(0, 3)).toEqual([PEOPLE, '00501000', 'Nguyễn Thị Ề 00501000'])
  })

  it('asks again there who may read the unit', async () => {
    const stranger = job({ viewer: { roles: ['trainer'], headOf: ['so'] } })
    expect(await peopleListFile(stranger, { path })).toEqual({ kind: 'missing' })
  })

  it('looks cut off when its process ends early', async () => {
    const file = 'tests/support/breaking-child.ts'
    const begun = await streamFromChild<string>({ file, input: null, databaseUrl: environment().databaseUrl })
    if (begun.kind !== 'begun') throw new Error(begun.why)
    await expect(buffer(begun.body)).rejects.toThrow('stopped')
  })

  it('ends its process when whoever reads it goes away, and the next in the row begins', async () => {
    const asked = {
      file: 'tests/support/endless-child.ts',
      input: null,
      databaseUrl: environment().databaseUrl,
    }
    for (const leave of ['abort', 'destroy'] as const) {
      const gone = new AbortController()
      const begun = await streamFromChild<number>({ ...asked, signal: gone.signal })
      if (begun.kind !== 'begun') throw new Error(begun.why)
      const ended = new Promise((done) => begun.body.once('close', done))
      if (leave === 'abort') gone.abort()
      else begun.body.destroy()
      await ended
      await expect.poll(() => isAlive(begun.said)).toBe(false)
    }
  })

  it('is not begun for who has gone', async () => {
    const signal = AbortSignal.abort()
    expect(await peopleListFile(job(), { path }, signal)).toEqual({ kind: 'stopped', why: 'gone' })
  })
})
