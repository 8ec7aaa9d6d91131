import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { db, transaction } from '~/platform/database.server'
import { action, loader } from '~/routes/admin/report-periods'
import { withDatabase } from '../../support/database'
import { asked, AT, cookieOf } from '../identity/people'
import { anOfficial, aRole, smallProvince } from '../organisation/small-province'

withDatabase()
let cookie = ''

beforeAll(async () => {
  await smallProvince()
  const id = await anOfficial('so')
  await aRole(id, 'administrator')
  cookie = cookieOf(await transaction((tx) => openSession(tx, id, { at: AT, sharedDevice: false })))
})

type Form = Record<string, string>
const added: Form = { act: 'add', day: '2026-11-22', signFrom: '2026-12-15', signBy: '2026-12-31' }

async function post(form: Form) {
  const args = { ...asked('/quan-tri/ky-bao-cao', { cookie, form }), params: {} }
  return (await action(args as unknown as ActionFunctionArgs)) as Response | { init: { status: number } }
}

describe('adding a report period', () => {
  it.each([
    ['month', '2026-11-01', '2026-12-01'],
    ['quarter', '2026-10-01', '2027-01-01'],
    ['year', '2026-01-01', '2027-01-01'],
  ])('a %s leads back to the page, which lists it', async (kind, from, to) => {
    const answer = await post({ ...added, kind })
    expect(answer).toBeInstanceOf(Response)
    const { status, headers } = answer as Response
    expect([status, headers.get('Location')]).toEqual([303, '/quan-tri/ky-bao-cao?xong=add'])
    const args = { ...asked('/quan-tri/ky-bao-cao?xong=add', { cookie }), params: {} }
    const { periods } = await loader(args as unknown as LoaderFunctionArgs)
    expect(periods).toContainEqual(expect.objectContaining({ kind, from, to }))
  })

  it('a second time says that it is there already, and adds nothing', async () => {
    expect(await post({ ...added, kind: 'year', day: '2026-01-01' })).toMatchObject({
      data: { form: { errors: [{ field: 'day', message: 'report.admin.exists' }] } },
      init: { status: 422 },
    })
    expect(await db().reportPeriod.count({ where: { kind: 'year' } })).toBe(1)
  })
})

it('moving the signing days of a period leads back to the page too', async () => {
  const { id } = await db().reportPeriod.findFirstOrThrow({ where: { kind: 'quarter' } })
  const days = { signFrom: '2026-12-20', signBy: '2027-01-05' }
  const answer = await post({ act: 'move', period: id, ...days })
  expect((answer as Response).headers.get('Location')).toBe('/quan-tri/ky-bao-cao?xong=move')
  expect(await db().reportPeriod.findUniqueOrThrow({ where: { id } })).toMatchObject(days)
})
