import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftFor, saveDraft } from '~/courseware/drafts.server'
import { addImage } from '~/courseware/lesson-images.server'
import { latestCourseEdition, lessonEdition } from '~/courseware/published.server'
import { publishDraft } from '~/courseware/publish-draft.server'
import { loader as image } from '~/routes/learner/lesson-image'
import { action as keep } from '~/routes/trainer/autosave'
import { action as save, loader as open } from '~/routes/trainer/edit'
import { action as insert, loader as form } from '~/routes/trainer/insert'
import { action as piece } from '~/routes/trainer/insert-piece'
import { Written } from '~/ui/written'
import { withDatabase } from '../../support/database'
import { lesson, swap } from '../../unit/courseware/small-content'
import { answerOf, asked, AT, auditKinds, minutesLater, ORIGIN } from '../identity/people'
import { aLearner, ask, aTrainer, COURSE, LESSON, outcomeOf, publishSmallCourse, type Trainer } from './desk'

const database = withDatabase()
const file = { course: COURSE, fileName: `${LESSON}.md` }
const TYPED = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu đang gõ dở')
let thao: Trainer
let minh: Trainer

beforeAll(async () => {
  await publishSmallCourse()
  thao = await aTrainer()
  minh = await aTrainer('Trần Minh')
  await addImage({ course: COURSE, bytes: new Uint8Array(1), kind: 'png', alt: 'a', by: thao.id, at: AT })
})

beforeEach(async () => {
  await database().draft.deleteMany()
  await database().workingCopy.deleteMany()
})

async function kept(who: Trainer, text: string, { revision = 0, at = AT } = {}) {
  const given = { cookie: who.cookie, at, form: { text, revision: String(revision) } }
  const args = {
    ...asked(`/xuong-bai-giang/${COURSE}/${LESSON}/tu-luu`, given),
    params: { course: COURSE, file: LESSON },
  }
  const answer = await keep(args as never)
  return {
    status: answer.status,
    ...((await answer.json()) as { said: string; editing?: string; moved?: string }),
  }
}

describe('what is being typed', () => {
  it('is kept beside the draft, for its writer alone, and opens again after a crash', async () => {
    expect(await kept(thao, TYPED)).toMatchObject({
      status: 200,
      said: 'Tự lưu lúc 08:00',
      editing: '',
      moved: '',
    })
    expect(await database().draft.count()).toBe(0)
    const page = await open(ask(thao, {}))
    expect(page.markdown).toContain('Mở đầu đang gõ dở')
    expect(page.copy).not.toBeNull()
    expect((await open(ask(minh, {}))).markdown).toBe(lesson)
  })

  it('is the draft once saved, and no copy is left', async () => {
    await kept(thao, TYPED)
    await save(ask(thao, { form: { text: TYPED, revision: '0' } }))
    expect(await database().workingCopy.count()).toBe(0)
    expect(await open(ask(thao, {}))).toMatchObject({ copy: null, revision: 1 })
  })

  it('is dropped on request, and the saved text opens', async () => {
    await kept(thao, TYPED)
    await save(ask(thao, { form: { text: TYPED, revision: '0', then: 'drop' } }))
    expect((await open(ask(thao, {}))).markdown).toBe(lesson)
    expect(await database().draft.count()).toBe(0)
  })

  it('tells who else is writing, from when, for a quarter of an hour', async () => {
    await kept(thao, TYPED)
    await kept(thao, `${TYPED}\n.`, { at: minutesLater(4) })
    expect((await kept(minh, lesson, { at: minutesLater(5) })).editing).toMatch(
      /Thảo đang sửa bài này từ 08:00\.$/,
    )
    expect((await open(ask(minh, {}))).editing).toContain('đang sửa bài này từ 08:00')
    expect((await kept(minh, lesson, { at: minutesLater(20) })).editing).toBe('')
  })

  it('tells at once that someone saved meanwhile; saving then shows both texts and keeps one’s own', async () => {
    await kept(minh, TYPED)
    await saveDraft({
      ...file,
      markdown: swap(lesson, 'Mở đầu ngắn gọn.', 'Của Thảo.'),
      revision: 0,
      by: thao.id,
      at: AT,
    })
    expect((await kept(minh, TYPED)).moved).toMatch(/Thảo lưu lúc 08:00/)
    const refused = outcomeOf(await save(ask(minh, { form: { text: TYPED, revision: '0' } })))
    expect(refused).toMatchObject({ status: 409, data: { kind: 'conflict', text: TYPED } })
    expect((await open(ask(minh, {}))).markdown).toBe(TYPED)
  })

  it('is not kept where it is too long, for a learner, or for no file', async () => {
    expect((await kept(thao, 'ă'.repeat(200_000))).status).toBe(422)
    const learner = await aLearner()
    await expect(kept(learner, TYPED)).rejects.toMatchObject({ init: { status: 403 } })
    expect(await database().workingCopy.count()).toBe(0)
  })
})

const at = (what: string, name = LESSON) => ({
  path: `/xuong-bai-giang/${COURSE}/${name}/chen/${what}`,
  params: { course: COURSE, file: name, piece: what },
})
type Fields = [string, string][]
async function inserted(what: string, fields: Fields, { json = false, name = LESSON } = {}) {
  const { path, params } = at(what, name)
  const args = { ...asked(path, { cookie: thao.cookie, form: fields }), params }
  return json ? piece(args as never) : insert(args as never)
}
const QUESTION: Fields = [
  ['stem', 'Anh Tư nên làm gì?'],
  ...['a', 'b', 'c', 'd'].flatMap((letter): Fields => [
    [`choice-${letter}`, `Việc ${letter}.`],
    [`why-${letter}`, `Vì sao ${letter}.`],
  ]),
  ['right', 'b'],
  ['citation', 'ND-59-2019 Điều 25'],
  ['objective', '1'],
  ['section', ''],
]

describe('the insert bar', () => {
  it('writes a question from its form at the end of the section chosen, and saves the draft', async () => {
    const { places } = await form({
      ...asked(at('cau-hoi').path, { cookie: thao.cookie }),
      params: at('cau-hoi').params,
    } as never)
    const last = places[0]?.line ?? 0
    const { status, to } = outcomeOf(await inserted('cau-hoi', [...QUESTION, ['place', String(last)]]))
    expect(status).toBe(303)
    const opened = await draftFor(file)
    const line = Number(/dong=(\d+)/.exec(to ?? '')?.[1])
    expect(opened?.markdown.split('\n')[line - 1]).toBe('::: câu hỏi qt-1')
    const page = await open(ask(thao, {}))
    expect(page.shown.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(Written.htmlOf(page.shown.html)).toContain('name="xem-qt-1"')
  })

  it('gives the script the piece alone, and stores nothing', async () => {
    const answer = (await inserted('cau-hoi', QUESTION, { json: true })) as Response
    expect(((await answer.json()) as { piece: string }).piece).toMatch(/^::: câu hỏi qt-1\nAnh Tư/)
    const law = (await inserted('trich-luat', [['take', 'cite ND-59-2019 Điều 25']], {
      json: true,
    })) as Response
    expect(await law.json()).toEqual({ piece: '[[ND-59-2019 Điều 25]]' })
    expect(await database().draft.count()).toBe(0)
  })

  it.each([
    ['stem', '', 'authoring.question.stemMissing'],
    ['choice-c', ' ', 'authoring.question.choiceEmpty.c'],
    ['why-d', '', 'authoring.question.whyEmpty.d'],
    ['citation', 'ND-59-2019', 'authoring.question.citationBad'],
    ['right', '', 'authoring.question.rightMissing'],
    ['citation', 'Điều 25', 'authoring.question.citationBad'],
  ])('asks again where «%s» is «%s», keeping the rest', async (field, value, message) => {
    const fields = QUESTION.map(([name, typed]): [string, string] => [name, name === field ? value : typed])
    const { status, data } = outcomeOf(await inserted('cau-hoi', fields))
    expect(status).toBe(422)
    const { errors, values } = data as {
      errors: { field: string; message: string }[]
      values: Record<string, string[]>
    }
    expect(errors.map((error) => [error.field.replace(/\[.*/, ''), error.message])).toEqual([
      [field, message],
    ])
    if (field !== 'choice-a') expect(values['choice-a']).toEqual(['Việc a.'])
  })

  it('knows only what fits the kind of text', async () => {
    for (const [what, name] of [
      ['tinh-huong', '01-qua-tang.pool'],
      ['cau-hoi', 'course'],
      ['xoa', LESSON],
    ] as const) {
      expect((await answerOf(inserted(what, QUESTION, { name }) as Promise<unknown>)).status).toBe(404)
    }
  })
})

describe('a picture', () => {
  const photo = () =>
    sharp({
      create: {
        width: 2600,
        height: 1400,
        channels: 3,
        background: '#b5191f',
        noise: { type: 'gaussian', mean: 120, sigma: 12 },
      },
    })
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A' } })
      .jpeg()
      .toBuffer()

  function upload(bytes: Uint8Array, alt: string, name = 'ảnh.jpg', action: typeof insert = insert) {
    const body = new FormData()
    body.set('alt', alt)
    body.set('file', new File([new Uint8Array(bytes)], name))
    const { path, params } = at('anh')
    const { context } = asked(path)
    const headers = { Cookie: thao.cookie }
    return action({
      request: new Request(ORIGIN + path, { method: 'POST', body, headers }),
      context,
      params,
    } as never)
  }

  it('becomes small, loses what the camera wrote, is cited with its description and served to readers', async () => {
    const answer = (await upload(await photo(), 'Sơ đồ [nhận] quà', 'ảnh.jpg', piece)) as Response
    const { piece: cited } = (await answer.json()) as { piece: string }
    const [, alt, name] = /^!\[(.+)\]\((hinh\/so-do-nhan-qua-[0-9a-z]{4}\.webp)\)\n$/.exec(cited) ?? []
    expect(alt).toBe('Sơ đồ (nhận) quà')
    const row = await database().courseImage.findFirstOrThrow({
      where: { name: name ?? '' },
      include: { image: true },
    })
    expect(row.image.size).toBeLessThanOrEqual(60 * 1024)
    expect(row.image).toMatchObject({ type: 'webp' })
    expect(row.image.width).toBeLessThanOrEqual(1200)
    const facts = await sharp(row.image.bytes).metadata()
    expect([facts.format, facts.exif]).toEqual(['webp', undefined])
    expect(await auditKinds(row.courseId)).toContain('lessonImageAdded')

    await saveDraft({
      ...file,
      markdown: swap(lesson, 'Mở đầu ngắn gọn.', `Mở đầu.\n\n${cited}`),
      revision: 0,
      by: thao.id,
      at: AT,
    })
    expect(
      (await publishDraft({ ...file, revision: 1, note: 'Ảnh.', effect: 'minor', by: thao.id, at: AT })).kind,
    ).toBe('published')
    const course = await latestCourseEdition(COURSE)
    const blocks = JSON.stringify((await lessonEdition(course?.lessons[0]?.hash ?? ''))?.blocks)
    expect(blocks).toContain(
      `src=\\"/hinh/${row.hash}\\" alt=\\"Sơ đồ (nhận) quà\\" width=\\"${row.image.width}\\" height=\\"${row.image.height}\\"`,
    )
    const manifest = (await database().courseEdition.findFirstOrThrow({ orderBy: { number: 'desc' } }))
      .manifest
    expect(JSON.parse(manifest)).toMatchObject({ images: { [name ?? '']: row.hash } })

    const learner = await aLearner()
    const served = await image({
      ...asked(`/hinh/${row.hash}`, { cookie: learner.cookie }),
      params: { image: row.hash },
    } as never)
    expect(served.headers.get('Content-Type')).toBe('image/webp')
    expect(served.headers.get('Cache-Control')).toContain('immutable')
    expect(Buffer.from(await served.arrayBuffer()).equals(Buffer.from(row.image.bytes))).toBe(true)
    const stranger = image({ ...asked(`/hinh/${row.hash}`), params: { image: row.hash } } as never)
    expect((await answerOf(stranger)).status).toBe(303)
  })

  it.each([
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'authoring.image.type',
    ],
    ['a GIF', () => Buffer.from('GIF89a…'), 'authoring.image.type'],
    ['a text named .jpg', () => Buffer.from('xin chào'), 'authoring.image.type'],
    ['a JPEG that breaks off', async () => (await photo()).subarray(0, 300), 'authoring.image.broken'],
  ])('is refused: %s', async (_what, bytes, message) => {
    const { status, data } = outcomeOf(await upload(await bytes(), 'Mô tả'))
    expect(status).toBe(422)
    expect((data as { errors: { message: string }[] }).errors[0]?.message).toBe(message)
  })

  it('needs a description', async () => {
    const { status, data } = outcomeOf(await upload(await photo(), '  '))
    expect({ status, data }).toMatchObject({ status: 422, data: { errors: [{ field: 'alt' }] } })
  })
})
