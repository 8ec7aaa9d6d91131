import { beforeAll, describe, expect, it } from 'vitest'
import { traceLaw } from '~/courseware/law-trace.server'
import { lawStateOf } from '~/courseware/law-state.server'
import { filesToReview } from '~/courseware/law-reviews.server'
import { importContent } from '~/courseware/import.server'
import { effectOfEditions, lawChangeFigures } from '~/learning/law-effect.server'
import { openRefreshers, refresherView } from '~/learning/refreshers.server'
import { dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { seedDemoProvince } from '../../../prisma/seed/demo-province.server'
import { HEADS_COURSE, publishLawChangeStory } from '../../../prisma/seed/law-change-story.server'
import { withDatabase } from '../../support/database'

withDatabase()

const AT = new Date('2026-11-23T01:00:00Z')
const TODAY = dayOf(AT)
const ASSETS = 'Điều 35'

beforeAll(async () => {
  await publishLawChangeStory()
  await importContent({ folder: 'content', at: new Date('2026-09-24T01:00:00Z'), by: null, today: TODAY })
  await seedDemoProvince({ today: TODAY, at: AT })
}, 240_000)

const headsCompletions = () =>
  db().completion.findMany({ where: { course: { slug: HEADS_COURSE } }, include: { courseEdition: true } })

describe('the change of law of 01/7/2026 in the demo province', () => {
  it('stands between the edition of May and that of August; what is newest came by a small correction', async () => {
    const editions = await db().courseEdition.findMany({
      where: { course: { slug: HEADS_COURSE } },
      orderBy: { number: 'asc' },
    })
    expect(editions.map(({ effect, publishedAt }) => [effect, dayOf(publishedAt)])).toEqual([
      ['first', '2026-04-15'],
      ['lawChanged', '2026-07-01'],
      ['minor', '2026-09-24'],
    ])
    const lessons = await db().lessonEdition.findMany({
      where: { fileName: '03-xu-ly-bao-cao-va-ke-khai.md' },
      orderBy: { publishedAt: 'asc' },
    })
    const thresholds = lessons.map(({ namedValues }) => JSON.parse(namedValues) as Record<string, string>)
    expect(thresholds.map((values) => values['ngưỡng kê khai mỗi loại tài sản'])).toEqual([
      '50 triệu đồng',
      '150 triệu đồng',
      '150 triệu đồng',
    ])
  })

  it('is owed by everyone who completed in May, by nobody who completed in August', async () => {
    const dues = new Set((await db().refresherDue.findMany()).map(({ completionId }) => completionId))
    const completions = await headsCompletions()
    const of = (from: string, to: string) =>
      completions.filter(({ completedOn }) => completedOn >= from && completedOn < to)
    const [may, july, august] = [
      of('2026-05-01', '2026-06-01'),
      of('2026-07-01', '2026-08-01'),
      of('2026-08-01', '2026-09-01'),
    ]
    expect(may.filter(({ id }) => !dues.has(id))).toEqual([])
    expect(august.filter(({ id }) => dues.has(id))).toEqual([])
    // Begun before the change and finished after it, on the edition of May: owed too.
    expect(july.filter(({ id, courseEdition }) => courseEdition.number !== 1 || !dues.has(id))).toEqual([])
    expect(may.length + july.length + august.length).toBe(completions.length)
    expect({ may: may.length, july: july.length, august: august.length, owed: dues.size }).toEqual(NUMBERS)
  })

  it('is counted on the page of the law', async () => {
    const [change] = await lawChangeFigures('L-36-2018', ASSETS, TODAY)
    expect(change?.articles).toContain('L-36-2018 Điều 35')
    expect(change?.articles).toContain('L-36-2018 Điều 36')
    expect({ owing: change?.owing, finished: change?.finished }).toEqual(READ)
    const { passages, editions } = await traceLaw('L-36-2018', ASSETS)
    const effects = await effectOfEditions(editions.map(({ hash }) => hash))
    const certificates = [...effects.values()].reduce((sum, one) => sum + one.certificates, 0)
    const questions = passages.filter(({ kind }) => kind === 'question').length
    expect({ certificates }).toEqual({ certificates: 113 })
    expect(Math.min(questions, passages.length - questions, editions.length)).toBeGreaterThan(0)
    expect(await filesToReview()).toEqual([])
  })

  it('gives its reader the old and the new threshold side by side, and questions to answer', async () => {
    const { officialId } = await db().refresherDue.findFirstOrThrow({ where: { done: null } })
    const [refresher] = await openRefreshers(officialId)
    if (!refresher) throw new Error('nothing owed')
    const { sections, questions } = await refresherView(refresher)
    const assets = sections.find(({ sectionId }) => sectionId === 'ke-khai')
    const changed = (side: 'old' | 'now') =>
      assets?.pairs.flatMap((pair) => (pair[side] ?? []).flatMap((one) => (one.changed ? [one.text] : [])))
    expect(changed('old')).toContain('50')
    expect(changed('now')).toContain('150')
    expect(questions.length).toBeGreaterThanOrEqual(2)
    expect(questions.length).toBeLessThanOrEqual(3)
  })

  it('is told by a certificate of May, not by one of August', async () => {
    const completions = await headsCompletions()
    const editionIn = (month: string) =>
      completions.find(({ completedOn }) => completedOn.startsWith(month))?.courseEditionHash ?? ''
    const spring = await lawStateOf(editionIn('2026-05'))
    expect(spring).toMatchObject({ number: 1, checkedOn: '2026-04-10' })
    expect(spring?.later).toContainEqual({
      what: 'Điều 35 Luật Phòng, chống tham nhũng 2018',
      from: '2026-07-01',
    })
    const inEnglish = await lawStateOf(editionIn('2026-05'), 'en')
    expect(inEnglish?.later.map(({ what }) => what)).toContain('Law on Anti-Corruption 2018, Article 35')
    expect((await lawStateOf(editionIn('2026-08')))?.later).toEqual([])
  })
})

const NUMBERS = { may: 62, july: 12, august: 39, owed: 74 }
const READ = { owing: 55, finished: 19 }
