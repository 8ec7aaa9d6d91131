import { beforeAll, describe, expect, it } from 'vitest'
import { draftFor, saveDraft } from '~/courseware/drafts.server'
import { lessonList } from '~/courseware/lesson-list.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { fingerprint } from '~/courseware/source/translation'
import { loader as edit } from '~/routes/trainer/edit'
import { action as press, loader as list } from '~/routes/trainer/list'
import { action as publish, loader as review } from '~/routes/trainer/publish'
import { withDatabase } from '../../support/database'
import { LAW, lesson, swap } from '../../unit/courseware/small-content'
import { lawInEnglish, lessonEnglish } from '../../unit/courseware/small-translation'
import { importContent } from '~/courseware/import.server'
import { Written } from '~/ui/written'
import { folderWith } from '../courseware/content-on-disk'
import { AT, auditKinds } from '../identity/people'
import { aLearner, ask, aTrainer, COURSE, LESSON, outcomeOf, type Trainer } from './desk'

const database = withDatabase()
const SOURCE = `${LESSON}.md`
const ENGLISH = `${LESSON}.en.md`
const file = `${LESSON}.en`
let thao: Trainer

beforeAll(async () => {
  await importContent({ folder: await folderWith({ [LAW]: lawInEnglish }), at: AT, by: null })
  thao = await aTrainer()
})

const translate = async (source = SOURCE, who = thao) =>
  outcomeOf(await press(ask(who, { form: { course: COURSE, translate: source } })))
const drafted = async () => (await draftFor({ course: COURSE, fileName: ENGLISH }))?.draft
const write = async (fileName: string, markdown: string, revision: number) =>
  saveDraft({ course: COURSE, fileName, markdown, revision, by: thao.id, at: AT })
const sent = async (form: Record<string, string>, of = file) =>
  outcomeOf(await publish(ask(thao, { file: of, form: { then: 'publish', ...form } })))
const rowOf = async (fileName: string) =>
  (await lessonList()).find(({ slug }) => slug === COURSE)?.files.find((one) => one.fileName === fileName)

/** What the page shows of what moved under a translation. */
const movedIn = (other: object) => Written.htmlOf((other as { moved?: { html?: object } | null }).moved?.html)

describe('a translation begun in the studio', () => {
  it('is a draft of the published text that names it, begun once however often it is pressed', async () => {
    expect(await edit(ask(thao, {}))).toMatchObject({
      other: { kind: 'source', english: ENGLISH, begun: false },
    })
    expect((await translate()).to).toBe(`/xuong-bai-giang/thu/${file}?luu=begun`)
    expect((await translate()).to).toBe(`/xuong-bai-giang/thu/${file}`)
    expect(await database().draft.count()).toBe(1)
    expect((await drafted())?.markdown).toContain(`bản gốc: ${fingerprint(lesson)}\n`)
    expect(await edit(ask(thao, {}))).toMatchObject({ other: { begun: true } })
  })

  it('is a trainer’s to begin, of a file that was published', async () => {
    await expect(translate(SOURCE, await aLearner())).rejects.toMatchObject({ init: { status: 403 } })
    for (const source of ['07-khong-co.md', ENGLISH, '../../laws/L-36-2018.md'])
      await expect(translate(source), source).rejects.toMatchObject({ status: 404 })
  })

  it('is not published while passages of it are still in Vietnamese', async () => {
    const { status, data } = await sent({ revision: '1' })
    expect({ status, data }).toMatchObject({ status: 422, data: { reason: 'problems' } })
    const { shown } = await edit(ask(thao, { file }))
    expect(shown.problems.map(({ code }) => code)).toContain('translationUntouched')
    expect(await database().courseTranslation.count()).toBe(0)
  })

  it('is previewed in English, and published as an edition of its own naming the one it translates', async () => {
    await write(ENGLISH, lessonEnglish, 1)
    const { shown } = await edit(ask(thao, { file }))
    expect(shown).toMatchObject({ title: 'Gifts: when must I refuse?', problems: [] })
    expect(Written.htmlOf(shown.html)).toContain('05 working days')
    expect(await review(ask(thao, { file }))).toMatchObject({ translation: true, elsewhere: [] })

    const before = await latestCourseEdition(COURSE)
    const done = await sent({ revision: '2', effect: 'lawChanged' })
    expect(done.to).toBe(`/xuong-bai-giang?khoa=thu&an-ban=1&ban-dich=${ENGLISH}`)
    const { outcome } = await list(ask(thao, { query: done.to?.slice('/xuong-bai-giang'.length) ?? '' }))
    expect(outcome).toMatchObject({ kind: 'translated', number: 1, part: { fileName: ENGLISH } })
    expect((await sent({ revision: '2' })).to).toBe(done.to)

    expect(await latestCourseEdition(COURSE)).toEqual(before)
    const [row, ...others] = await database().courseTranslation.findMany()
    expect({ row, others }).toMatchObject({ row: { sourceHash: before?.hash, number: 1 }, others: [] })
    const english = await database().lessonEdition.findFirstOrThrow({ where: { language: 'en' } })
    expect(english.sourceHash).toBe(before?.lessons[0]?.hash)
    expect(await database().lawChange.count()).toBe(0)
    expect(await auditKinds(before?.courseId ?? '')).toContain('translationPublished')
    expect(await rowOf(ENGLISH)).toMatchObject({ state: 'published', older: false })
  })
})

describe('when the source moves on', () => {
  const moved = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu đã đổi.')

  it('the translation is flagged, in the list and where it is edited', async () => {
    await write(SOURCE, moved, 0)
    await sent({ revision: '1', effect: 'minor', note: 'Sửa câu mở đầu.' }, LESSON)
    expect(await rowOf(ENGLISH)).toMatchObject({ older: true })
    const { other } = await edit(ask(thao, { file }))
    expect(other).toMatchObject({
      kind: 'translation',
      source: SOURCE,
      current: false,
      moved: { removed: 1, added: 1 },
    })
    expect(movedIn(other)).toContain('Mở đầu <strong>đã đổi.</strong>')
  })

  it('is taken up again by a press: the draft names the new source, what moved stands beside it', async () => {
    expect((await translate()).to).toBe(`/xuong-bai-giang/thu/${file}?luu=renewed`)
    const text = (await drafted())?.markdown ?? ''
    expect(text).toBe(lessonEnglish.replace(fingerprint(lesson), fingerprint(moved)))
    const { other } = await edit(ask(thao, { file }))
    expect(other).toMatchObject({ current: true })
    expect(movedIn(other)).toContain('Mở đầu <strong>đã đổi.</strong>')
    await write(ENGLISH, swap(text, 'A short opening.', 'A changed opening.'), 1)
    expect((await sent({ revision: '2' })).status).toBe(303)
    expect(await rowOf(ENGLISH)).toMatchObject({ state: 'published', older: false })
    expect((await edit(ask(thao, { file }))).other).toMatchObject({ current: true, moved: null })
  })
})
