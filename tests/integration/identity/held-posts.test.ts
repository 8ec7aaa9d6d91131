import { describe, expect, it } from 'vitest'
import { signedInCookies } from '~/identity/cookies.server'
import { requireOfficial } from '~/identity/guards.server'
import { dropHeldForm, findHeldForm, holdPost } from '~/identity/held-posts.server'
import { db } from '~/platform/database.server'
import { action as signInAction } from '~/routes/session/sign-in'
import { withDatabase } from '../../support/database'
import { anOfficial, answerOf, aSession, asked, AT, cookiesAfter, minutesLater, PASSWORD } from './people'

withDatabase()

const ANSWER: [string, string][] = [
  ['answer', 'b'],
  ['answer', 'd'],
  ['note', 'Tôi chọn «b» & «d»\nvì đã đọc kỹ'],
]

/** The browser of a person whose session ran out over lunch. */
async function afterLunch(given: { password?: string } = {}) {
  const person = await anOfficial({ password: PASSWORD, ...given })
  const cookie = cookiesAfter(signedInCookies(await aSession(person.id), person.id, AT))
  return { ...person, cookie, at: minutesLater(180) }
}

async function postLate(
  browser: { cookie: string; at: Date },
  path = '/kiem-tra/abc/luu?cau=3',
  form = ANSWER,
) {
  const headers = { Referer: 'http://localhost:3000/kiem-tra/abc?cau=3' }
  return answerOf(requireOfficial(asked(path, { ...browser, form, headers })))
}

const heldIn = (answer: Response) =>
  new URL(answer.headers.get('Location') ?? '', 'http://x').searchParams.get('giu')

describe('what was posted after the session had ended', () => {
  it('is held, and given back to the same person as it was sent', async () => {
    const browser = await afterLunch()
    const answer = await postLate(browser)
    expect(answer.headers.get('Location')).toMatch(
      /^\/dang-nhap\?tiep=%2Fkiem-tra%2Fabc%3Fcau%3D3&giu=[a-z0-9]{20}$/,
    )
    const held = await findHeldForm(browser.id, heldIn(answer) ?? '', browser.at)
    expect(held?.path).toBe('/kiem-tra/abc/luu?cau=3')
    expect(held?.fields).toEqual(ANSWER)
  })

  it('signing in leads to it; the same link in other hands does not', async () => {
    const browser = await afterLunch()
    const other = await anOfficial({ password: PASSWORD })
    const held = heldIn(await postLate(browser)) ?? ''
    const signsIn = async (name: string) => {
      const form = { name, password: PASSWORD, next: '/kiem-tra/abc', held }
      const answer = await signInAction(asked('/dang-nhap', { form, at: browser.at }))
      return answer instanceof Response ? answer.headers.get('Location') : null
    }
    expect(await signsIn(other.staffCode)).toBe('/kiem-tra/abc')
    expect(await signsIn(browser.staffCode)).toBe(`/gui-lai/${held}?tiep=%2Fkiem-tra%2Fabc`)
    expect(await findHeldForm(other.id, held, browser.at)).toBeNull()
  })

  it('is gone after an hour', async () => {
    const browser = await afterLunch()
    const held = heldIn(await postLate(browser)) ?? ''
    expect(await findHeldForm(browser.id, held, minutesLater(59.9, browser.at))).not.toBeNull()
    expect(await findHeldForm(browser.id, held, minutesLater(60, browser.at))).toBeNull()
  })

  it('is unreadable in the database, and worthless moved to another account', async () => {
    const browser = await afterLunch()
    const other = await anOfficial()
    const held = heldIn(await postLate(browser)) ?? ''
    const row = await db().heldPost.findUniqueOrThrow({ where: { id: held } })
    expect(row.body).not.toContain('answer')
    expect(Buffer.from(row.body, 'base64').toString('latin1')).not.toContain('answer')
    await db().heldPost.update({ where: { id: held }, data: { officialId: other.id } })
    expect(await findHeldForm(other.id, held, browser.at)).toBeNull()
  })

  it.each(['/dang-nhap', '/dat-mat-khau', '/tai-khoan/mat-khau'])(
    'with a password in it is never held: %s',
    async (path) => {
      expect(heldIn(await postLate(await afterLunch(), path))).toBeNull()
    },
  )

  it('is not held for a name nobody signed, nor after signing out', async () => {
    const { id } = await anOfficial()
    const until = AT.getTime() + 86_400_000
    const forged = { cookie: `nguoi_gan_nhat=${id}.${until}.${'0'.repeat(64)}`, at: AT }
    expect(heldIn(await postLate(forged))).toBeNull()
    expect(heldIn(await postLate({ cookie: '', at: AT }))).toBeNull()
    expect(await db().heldPost.count({ where: { officialId: id } })).toBe(0)
  })

  it('is not held for a script, which keeps its own copy: 401', async () => {
    const browser = await afterLunch()
    const headers = { Accept: 'application/json' }
    const answer = await answerOf(
      requireOfficial(asked('/kiem-tra/abc/luu', { ...browser, form: ANSWER, headers })),
    )
    expect(answer.status).toBe(401)
  })

  it('is kept five times at most, the latest five, and can be dropped', async () => {
    const { id } = await anOfficial()
    const hold = (minute: number) =>
      holdPost({ officialId: id, path: '/a', body: `n=${minute}`, at: minutesLater(minute) })
    const ids = []
    for (let minute = 0; minute < 7; minute++) ids.push(await hold(minute))
    const at = minutesLater(8)
    const found = await Promise.all(ids.map((held) => findHeldForm(id, held ?? '', at)))
    expect(found.map((held) => held !== null)).toEqual([false, false, true, true, true, true, true])
    await dropHeldForm(id, ids[6] ?? '')
    expect(await findHeldForm(id, ids[6] ?? '', at)).toBeNull()
  })

  it('never leads off the site', async () => {
    const { id } = await anOfficial()
    const held = await holdPost({ officialId: id, path: '//evil.example/x', body: 'a=1', at: AT })
    expect((await findHeldForm(id, held ?? '', AT))?.path).toBe('/')
  })
})
