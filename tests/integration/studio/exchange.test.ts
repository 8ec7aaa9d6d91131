import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import sharp from 'sharp'
import yazl from 'yazl'
import { exportCourse } from '~/courseware/exchange/course-archive.server'
import { importCourse } from '~/courseware/exchange/import-course.server'
import { readArchive } from '~/platform/archive.server'
import { runBounded } from '~/platform/bounded-child.server'
import { loader as download } from '~/routes/trainer/download'
import { action as importCoursePage } from '~/routes/trainer/import-course'
import { action as importLesson } from '~/routes/trainer/import-lesson'
import { action as importQuestions } from '~/routes/trainer/import-questions'
import { withDatabase } from '../../support/database'
import { AIKEN, GIFT } from '../../unit/courseware/exchange/foreign-files'
import { answerOf, asked, AT } from '../identity/people'
import { aLearner, aTrainer, COURSE, LESSON, outcomeOf, publishSmallCourse, type Trainer } from './desk'

// Files are read in processes of their own, which begin slowly where many wait for few cores.
vi.setConfig({ testTimeout: 150_000 })

const database = withDatabase()
let thao: Trainer

beforeAll(async () => {
  await publishSmallCourse()
  thao = await aTrainer()
})

const LIMITS = { entries: 20, bytes: 1024 * 1024 }

/** A posted form with a file, as a browser sends it. */
function post(path: string, fields: Record<string, string>, file?: { name: string; bytes: Uint8Array }) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file) form.append('file', new File([new Uint8Array(file.bytes)], file.name))
  const { context } = asked('/', {})
  const request = new Request(`http://localhost:3000/xuong-bai-giang/${path}`, {
    method: 'POST',
    body: form,
    headers: { Cookie: thao.cookie },
  })
  return { request, context, params: { course: COURSE } }
}

type Entry = { name: string; bytes: Buffer; mode?: number }

async function zipOf(entries: Entry[], patch: (zip: Buffer) => Buffer = (zip) => zip): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const { name, bytes, mode = 0o100644 } of entries) zip.addBuffer(bytes, name, { mode })
  zip.end()
  return patch(await buffer(zip.outputStream as never))
}

const text = (words: string) => Buffer.from(words, 'utf8')
const errorsOf = (answer: unknown) =>
  (outcomeOf(answer).data as { errors: { message: string }[] }).errors.map(({ message }) => message)

describe('questions of another system', () => {
  const file = { name: 'cau-hoi.gift', bytes: text(GIFT) }

  it('are shown first, with what is left out and why; nothing is written', async () => {
    const found = await importQuestions(post('x', { act: 'read', lesson: LESSON, format: 'any' }, file))
    expect(found).toMatchObject({ kind: 'read', format: 'gift', lesson: LESSON })
    if (!('leftOut' in found)) throw new Error('it was refused')
    expect([found.count, found.leftOut.length]).toEqual([3, 5])
    expect(await database().draft.count()).toBe(0)
  })

  it('go to the end of the pool’s draft with new ids, and into the trail', async () => {
    const found = await importQuestions(
      post('x', { act: 'read', lesson: LESSON }, { name: 'a.txt', bytes: text(AIKEN) }),
    )
    if (!('markdown' in found)) throw new Error('it was refused')
    const { markdown: questions } = found
    const kept = await importQuestions(post('x', { act: 'keep', lesson: LESSON, count: '2', questions }))
    expect(outcomeOf(kept)).toMatchObject({ status: 303 })
    const draft = await database().draft.findFirstOrThrow({ where: { fileName: `${LESSON}.pool.md` } })
    const published = await database().poolEdition.findFirstOrThrow({
      where: { fileName: `${LESSON}.pool.md` },
    })
    expect(draft.markdown.startsWith(published.markdown)).toBe(true)
    expect(draft.markdown.endsWith(questions)).toBe(true)
    expect(new Set(questions.match(/^::: câu hỏi qua-tang-kt-[a-z0-9]{6}$/gm)).size).toBe(2)
    const entry = await database().auditEntry.findFirst({ where: { kind: 'coursewareImported' } })
    expect(entry).toMatchObject({ actorId: thao.id })
  })

  it.each([
    ['nothing at all', undefined, 'common.upload.missing'],
    ['a program', { name: 'a.txt', bytes: Buffer.from([0x4d, 0x5a, 0, 1]) }, 'exchange.questions.wrongType'],
    ['broken XML', { name: 'a.xml', bytes: text('<quiz><question>') }, 'exchange.questions.brokenXml'],
    ['an empty page', { name: 'a.txt', bytes: text(' \n') }, 'exchange.questions.nothing'],
    [
      'too large a file',
      { name: 'a.txt', bytes: new Uint8Array(2 * 1024 * 1024 + 1) },
      'common.upload.tooLarge',
    ],
  ])('refuses %s in a sentence', async (_name, given, message) => {
    const answer = await importQuestions(post('x', { act: 'read', lesson: LESSON }, given))
    expect(outcomeOf(answer).status).toBe(422)
    expect(errorsOf(answer)).toEqual([message])
  })
})

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
)

function wordFile(): Promise<Buffer> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] })
  const children = [
    new Paragraph({ text: 'Quà gửi qua phòng bảo vệ', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun('Công ty gửi '),
        new TextRun({ text: 'túi quà', bold: true }),
        new TextRun(' cho “chị Hoa”.'),
      ],
    }),
    new Paragraph({ text: 'Khi nào phải từ chối?', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ text: 'Khi có hồ sơ đang chờ', bullet: { level: 0 } }),
    new Paragraph({ text: 'Khi không rõ người gửi', bullet: { level: 0 } }),
    new Table({
      rows: [
        new TableRow({ children: [cell('Ngày'), cell('Việc')] }),
        new TableRow({ children: [cell('1'), cell('Báo cáo')] }),
      ],
    }),
    new Paragraph({
      children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 10, height: 10 } })],
    }),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

describe('a Word file', () => {
  it('becomes clean Markdown to look at, with what was left behind', async () => {
    const read = await importLesson(post('x', { act: 'read' }, { name: 'Bài.docx', bytes: await wordFile() }))
    expect(read).toMatchObject({
      kind: 'read',
      title: 'Quà gửi qua phòng bảo vệ',
      pictures: 1,
      tables: 1,
      oldEncoding: null,
    })
    expect('markdown' in read && read.markdown).toBe(
      'Công ty gửi **túi quà** cho “chị Hoa”.\n\n## Khi nào phải từ chối?\n\n- Khi có hồ sơ đang chờ\n- Khi không rõ người gửi\n\n- Ngày; Việc\n- 1; Báo cáo',
    )
    expect(await database().draft.count({ where: { fileName: { contains: 'phong-bao-ve' } } })).toBe(0)
  })

  it('kept, is a draft lesson with its body', async () => {
    const kept = await importLesson(
      post('x', { act: 'keep', title: 'Quà gửi qua phòng bảo vệ', body: '## Một\n\nChữ.' }),
    )
    expect(outcomeOf(kept)).toMatchObject({ status: 303 })
    const draft = await database().draft.findFirstOrThrow({
      where: { fileName: { contains: 'phong-bao-ve' } },
    })
    expect(draft.markdown).toMatch(/^---\ntiêu đề: "Quà gửi qua phòng bảo vệ"[\s\S]*---\n## Một\n\nChữ\.\n$/)
  })

  it.each([
    ['an old .doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'exchange.lesson.oldWord'],
    ['a picture', PIXEL, 'exchange.lesson.wrongType'],
    ['a zip that is no Word file', null, 'exchange.archive.notWord'],
  ])('refuses %s', async (_name, given, message) => {
    const bytes = given ?? (await zipOf([{ name: 'a.txt', bytes: text('a') }]))
    const answer = await importLesson(post('x', { act: 'read' }, { name: 'x.docx', bytes }))
    expect(errorsOf(answer)).toEqual([message])
  })
})

describe('a whole course', () => {
  it('goes out and comes in with the same bytes, and out again the same', async () => {
    const act = { by: thao.id, at: AT }
    const zip = (await exportCourse(COURSE, act)) ?? Buffer.alloc(0)
    expect((await exportCourse(COURSE, act))?.equals(zip)).toBe(true)
    const read = await readArchive(zip, LIMITS)
    if (read.kind === 'refused') throw new Error(read.why)
    const files = read.files.map(({ name, bytes }) => ({ name: name.replace(COURSE, 'ban-sao'), bytes }))
    const imported = await importCourse(files, act)
    expect(imported.kind === 'imported' && new Set(imported.files.map(({ outcome }) => outcome))).toEqual(
      new Set(['drafted']),
    )
    const again = await readArchive((await exportCourse('ban-sao', act)) ?? Buffer.alloc(0), LIMITS)
    expect(again.kind === 'read' && again.files).toEqual(files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    expect(await database().courseEdition.count({ where: { course: { slug: 'ban-sao' } } })).toBe(0)
  })

  it('takes its pictures along: ours byte for byte, others made as ours, what is none left out', async () => {
    const act = { by: thao.id, at: AT }
    const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#345' } })
    const ours = await drawn().webp({ quality: 70 }).toBuffer()
    const camera = await drawn()
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A' } })
      .webp()
      .toBuffer()
    const names = ['hinh/cua-ta.webp', 'hinh/may-anh.webp', 'so-do.png']
    const lesson = `---\ntiêu đề: "Có ảnh"\n---\n${names.map((name) => `![Ảnh](${name})`).join('\n')}\n`
    const given = [
      { name: 'co-anh/01-co-anh.md', bytes: text(lesson) },
      { name: 'co-anh/hinh/cua-ta.webp', bytes: ours },
      { name: 'co-anh/hinh/may-anh.webp', bytes: camera },
      { name: 'co-anh/so-do.png', bytes: PIXEL },
      { name: 'co-anh/hinh/gia.png', bytes: text('<svg onload="x()"/>') },
    ]
    const imported = await importCourse(given, act)
    expect(imported.kind === 'imported' && imported.files.map(({ outcome }) => outcome)).toEqual([
      'drafted',
      'picture',
      'pictureMadeAnew',
      'pictureMadeAnew',
      'notPicture',
    ])
    const zip = (await exportCourse('co-anh', act)) ?? Buffer.alloc(0)
    const out = await readArchive(zip, LIMITS)
    if (out.kind === 'refused') throw new Error(out.why)
    expect(out.files.map(({ name }) => name)).toEqual([
      'co-anh/01-co-anh.md',
      ...names.map((n) => `co-anh/${n}`),
    ])
    const bytesOf = (name: string) => out.files.find((one) => one.name.endsWith(name))?.bytes
    expect(bytesOf('cua-ta.webp')?.equals(ours)).toBe(true)
    expect(bytesOf('may-anh.webp')?.includes('EXIF')).toBe(false)
    // A second turn changes nothing: what we made is known by its hash, elsewhere by what it is made of.
    const copy = out.files.map(({ name, bytes }) => ({ name: name.replace('co-anh', 'co-anh-2'), bytes }))
    await importCourse(copy, act)
    const again = await readArchive((await exportCourse('co-anh-2', act)) ?? Buffer.alloc(0), LIMITS)
    expect(again.kind === 'read' && again.files).toEqual(copy)
    const other = [
      { name: 'co-anh/01-co-anh.md', bytes: text(lesson) },
      { name: 'co-anh/so-do.png', bytes: ours },
    ]
    expect(await importCourse(other, act)).toMatchObject({
      files: [{ outcome: 'same' }, { outcome: 'conflict' }],
    })
  })

  it('a large course is kept stretch by stretch, each in the trail; sent again, all of it is the same', async () => {
    const act = { by: thao.id, at: AT }
    const lesson = (n: number) => `# Bài ${n}\n\n${'Không nhận quà. '.repeat(13_000)}\n`
    const files = Array.from({ length: 12 }, (_, n) => {
      return { name: `khoa-lon/${String(n + 1).padStart(2, '0')}-bai.md`, bytes: text(lesson(n)) }
    })
    const names = files.map(({ name }) => ({ name: name.slice('khoa-lon/'.length), outcome: 'drafted' }))
    const unreadable = { name: 'khoa-lon/00-x.md', bytes: PIXEL }
    const imported = await importCourse([unreadable, ...files], act)
    expect(imported).toMatchObject({ files: [{ outcome: 'notText' }, ...names] })
    const { id } = await database().course.findUniqueOrThrow({ where: { slug: 'khoa-lon' } })
    const kept = await database().auditEntry.findMany({
      where: { kind: 'coursewareImported', subjectId: id },
      orderBy: { sequence: 'asc' },
    })
    expect(kept.map(({ data }) => (JSON.parse(data) as { rows: number }).rows)).toEqual([5, 5, 2])
    expect(await importCourse(files, act)).toMatchObject({
      files: names.map(({ name }) => ({ name, outcome: 'same' })),
    })
  })

  it('names conflicts and overwrites nothing', async () => {
    const act = { by: thao.id, at: AT }
    const before = await database().draft.findMany({ orderBy: { id: 'asc' } })
    const files = [
      { name: `${COURSE}/${LESSON}.pool.md`, bytes: text('---\nkhác\n---\n') },
      { name: `${COURSE}/.DS_Store`, bytes: text('x') },
      { name: `${COURSE}/03-anh.md`, bytes: PIXEL },
    ]
    expect(await importCourse(files, act)).toMatchObject({
      files: [{ outcome: 'conflict' }, { outcome: 'notOurs' }, { outcome: 'notText' }],
    })
    expect(await database().draft.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })

  it('is taken by a trainer only, each time in the trail, with its keys', async () => {
    const at = (who: { cookie: string }, what: string) =>
      download({ ...asked('/x', { cookie: who.cookie }), params: { course: COURSE, what } })
    const gift = await at(thao, 'qua-tang.gift')
    expect(await gift.text()).toMatch(/^::.*::\[html\]/)
    expect(gift.headers.get('Content-Disposition')).toContain('attachment')
    expect(await (await at(thao, 'qua-tang.xml')).text()).toContain('fraction="100"')
    expect((await answerOf(at(thao, 'khong-co.gift'))).status).toBe(404)
    expect((await answerOf(at({ cookie: '' }, 'qua-tang.gift'))).status).toBe(303)
    await expect(at(await aLearner(), 'qua-tang.gift')).rejects.toMatchObject({ init: { status: 403 } })
    expect(
      await database().auditEntry.count({ where: { kind: 'coursewareExported', actorId: thao.id } }),
    ).toBeGreaterThanOrEqual(2)
  })
})

describe('an archive made to hurt', () => {
  const rename = (from: string, to: string) => (zip: Buffer) =>
    Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
  const encrypt = (zip: Buffer) => {
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    zip.writeUInt16LE(zip.readUInt16LE(central + 8) | 1, central + 8)
    return zip
  }
  it.each<[string, Promise<Buffer>]>([
    ['bomb', zipOf([{ name: 'a/x.md', bytes: Buffer.alloc(900_000) }])],
    [
      'tooLarge',
      zipOf(Array.from({ length: 18 }, (_one, n) => ({ name: `a/${n}.md`, bytes: Buffer.alloc(60_000, n) }))),
    ],
    ['tooMany', zipOf(Array.from({ length: 21 }, (_one, n) => ({ name: `a/${n}.md`, bytes: text('x') })))],
    ['nested', zipOf([{ name: 'a/in.zip', bytes: text('x') }])],
    ['link', zipOf([{ name: 'a/l.md', bytes: text('/etc/passwd'), mode: 0o120777 }])],
    ['path', zipOf([{ name: 'aaaa/x.md', bytes: text('x') }], rename('aaaa/x.md', '../../x.m'))],
    ['path', zipOf([{ name: 'aaaaaaaaa', bytes: text('x') }], rename('aaaaaaaaa', '/etc/cron'))],
    ['encrypted', zipOf([{ name: 'a/x.md', bytes: text('x') }], encrypt)],
    [
      'twice',
      zipOf([
        { name: 'a/x.md', bytes: text('x') },
        { name: 'a/X.md', bytes: text('y') },
      ]),
    ],
    [
      'broken',
      zipOf(
        [{ name: 'a/x.md', bytes: Buffer.from('0123456789'.repeat(50)) }],
        (zip) => (zip.fill(0xff, 40, 50), zip),
      ),
    ],
    ['notZip', Promise.resolve(text('PK but not really'))],
  ])('is refused: %s', async (why, zip) => {
    expect(await readArchive(await zip, LIMITS)).toMatchObject({ kind: 'refused', why })
  })

  it('is said on the page', async () => {
    const bomb = await zipOf([{ name: 'khoa/01-x.md', bytes: Buffer.alloc(900_000) }])
    const answer = await importCoursePage(post('nhap-khoa-hoc', {}, { name: 'khoa.zip', bytes: bomb }))
    expect(errorsOf(answer)).toEqual(['exchange.archive.bomb'])
  })
})

it('work that ends badly is stopped, and the server goes on', async () => {
  const input = text('x')
  const crash = { file: 'tests/integration/studio/no-such-child.ts', argument: '', input }
  expect(await runBounded(crash)).toEqual({ kind: 'stopped', why: 'crash' })
})
