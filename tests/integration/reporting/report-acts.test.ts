import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { db, transaction } from '~/platform/database.server'
import { addPeriod } from '~/reporting/report-periods.server'
import { action as save, loader as report } from '~/routes/unit-head/report/report'
import { action as readers, loader as readersPage } from '~/routes/unit-head/report/readers'
import { loader as selfCheck } from '~/routes/unit-head/report/self-check'
import { action as sign, loader as signPage } from '~/routes/unit-head/report/sign'
import { withDatabase } from '../../support/database'
import { asked, AT, cookieOf, PASSWORD } from '../identity/people'
import { hashPassword } from '~/identity/passwords.server'
import { aHeadship, anOfficial, aRole, smallProvince } from '../organisation/small-province'

withDatabase()

const KINDS = ['head', 'acting', 'deputy', 'reportReader'] as const
const cookies = new Map<string, string>()
let periodId = ''

beforeAll(async () => {
  await smallProvince()
  const set = await addPeriod(
    { kind: 'quarter', day: '2026-11-22', signFrom: '2026-11-01', signBy: '2026-11-30' },
    { byId: 'x', at: AT },
  )
  periodId = set.kind === 'set' ? set.id : ''
  const passwordHash = await hashPassword(PASSWORD)
  for (const asker of [...KINDS, 'above', 'inspector']) {
    const id = await anOfficial('so', { fullName: asker })
    if (asker === 'inspector') await aRole(id, 'inspector')
    else if (asker === 'above') await aHeadship(id, 'tinh')
    else await aHeadship(id, 'xa', asker as (typeof KINDS)[number])
    await db().credential.create({ data: { officialId: id, passwordHash, changedAt: AT } })
    const session = await transaction((tx) => openSession(tx, id, { at: AT, sharedDevice: false }))
    cookies.set(asker, cookieOf(session))
  }
})

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<unknown>

async function answer(handler: unknown, asker: string, form?: Record<string, string>) {
  const given = { cookie: cookies.get(asker) ?? '', ...(form && { form }) }
  const args = { ...asked(`/don-vi/xa/x?ky=${periodId}`, given), params: { unit: 'xa' } }
  try {
    return await (handler as Handler)(args as never)
  } catch (thrown) {
    return thrown
  }
}

function statusOf(value: unknown): number {
  if (value instanceof Response) return value.status
  return (value as { init?: { status?: number } | null }).init?.status ?? 200
}

describe('who reads and who acts', () => {
  it.each([
    [
      'report',
      report,
      // Its annex names people: an inspector is asked why first.
      { head: 200, acting: 200, deputy: 200, reportReader: 200, above: 200, inspector: 303 },
    ],
    [
      'readers',
      readersPage,
      { head: 200, acting: 200, deputy: 200, reportReader: 200, above: 200, inspector: 303 },
    ],
    [
      'self-check',
      selfCheck,
      { head: 200, acting: 200, deputy: 200, reportReader: 200, above: 200, inspector: 200 },
    ],
    [
      'sign',
      signPage,
      { head: 200, acting: 200, deputy: 200, reportReader: 404, above: 404, inspector: 404 },
    ],
  ] as const)('reading %s', async (_name, loader, expected) => {
    const found: Record<string, number> = {}
    for (const asker of Object.keys(expected)) found[asker] = statusOf(await answer(loader, asker))
    expect(found).toEqual(expected)
  })

  it.each([
    [
      'the form',
      save,
      { head: 422, acting: 422, deputy: 422, reportReader: 404, above: 422, inspector: 404 },
    ],
    [
      'a reader',
      readers,
      { head: 422, acting: 422, deputy: 422, reportReader: 404, above: 404, inspector: 404 },
    ],
    [
      'the signature',
      sign,
      { head: 422, acting: 422, deputy: 422, reportReader: 404, above: 404, inspector: 404 },
    ],
  ] as const)('acting on %s', async (_name, action, expected) => {
    const found: Record<string, number> = {}
    for (const asker of Object.keys(expected))
      found[asker] = statusOf(await answer(action, asker, { act: 'sign' }))
    expect(found).toEqual(expected)
  })
})

describe('signing on the page', () => {
  const draftOf = async (asker: string) =>
    (await answer(signPage, asker)) as {
      draft: { at: Date; figures: string; statement: string; ready: boolean }
    }
  const posted = async (over: Record<string, string> = {}) => {
    const { draft } = await draftOf('head')
    return {
      act: 'sign',
      moment: draft.at.toISOString(),
      figures: draft.figures,
      password: PASSWORD,
      ...over,
    }
  }

  it('reads the statement with the moment of the figures', async () => {
    expect((await draftOf('head')).draft.statement).toBe(
      'Tôi xác nhận số liệu đúng với thực tế của đơn vị đến 08:00 ngày 23/11/2026.',
    )
  })

  it('refuses a wrong password, other figures and a moment that is long past, and signs nothing', async () => {
    const tries: Record<string, string>[] = [
      { password: 'sai mật khẩu' },
      { figures: 'khac' },
      { moment: new Date(AT.getTime() - 31 * 60_000).toISOString() },
      { moment: new Date(AT.getTime() + 1000).toISOString() },
      { moment: 'khong phai gio' },
    ]
    for (const over of tries) expect(statusOf(await answer(sign, 'head', await posted(over)))).toBe(422)
    expect(await db().signedReport.count()).toBe(0)
  })

  it('signs once with the password, and leads to the same copy when it is sent again', async () => {
    const form = await posted()
    const first = (await answer(sign, 'head', form)) as Response
    const again = (await answer(sign, 'deputy', form)) as Response
    const pathOf = (response: Response) => response.headers.get('Location')?.split('?')[0]
    expect([first.status, again.status]).toEqual([303, 303])
    expect(pathOf(first)).toMatch(/^\/bao-cao-da-ky\//)
    expect(pathOf(again)).toBe(pathOf(first))
    expect(await db().signedReport.count()).toBe(1)
  })
})
