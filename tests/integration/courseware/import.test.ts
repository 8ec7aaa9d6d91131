import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { readContentFolder } from '~/courseware/content-folder.server'
import { saveDraft } from '~/courseware/drafts.server'
import { exportContent } from '~/courseware/export.server'
import { importContent, type Imported } from '~/courseware/import.server'
import { publishDraft } from '~/courseware/publish-draft.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { withDatabase } from '../../support/database'
import {
  COURSE,
  LAW,
  law,
  LESSON,
  lesson,
  POOL,
  pool,
  SOUND,
  swap,
} from '../../unit/courseware/small-content'
import { folderWith, put, take } from './content-on-disk'

const database = withDatabase()
const at = new Date('2026-11-23T02:00:00Z')
const edited = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu của tệp.')
const inBrowser = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu của trình duyệt.')
let folder = ''

const bring = (from = folder) => importContent({ folder: from, at, by: null })

async function imported(from = folder): Promise<Extract<Imported, { kind: 'imported' }>> {
  const result = await bring(from)
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result.problems))
  return result
}

async function publishInBrowser(markdown: string, fileName = '01-qua-tang.md'): Promise<void> {
  const saved = await saveDraft({ course: 'thu', fileName, markdown, revision: 0, by: 'giang-vien', at })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const request = { course: 'thu', fileName, revision: saved.revision, note: '', effect: 'minor' as const }
  const published = await publishDraft({ ...request, by: 'giang-vien', at })
  if (published.kind !== 'published') throw new Error(JSON.stringify(published))
}

async function rows() {
  const db = database()
  const counts = await Promise.all([
    db.courseEdition.count(),
    db.lessonEdition.count(),
    db.poolEdition.count(),
    db.questionEdition.count(),
    db.answerKey.count(),
    db.lawInstrument.count(),
    db.auditEntry.count(),
  ])
  return counts.join(' ')
}

const edition = async () => (await latestCourseEdition('thu'))?.number ?? 0
const standing = async () =>
  (await database().lessonEdition.findMany({ orderBy: { publishedAt: 'asc' } })).length

describe('import', () => {
  // One database for the file: every test begins with the small course on disk and in the tables.
  beforeEach(async () => {
    folder = await folderWith()
    await database().importedFile.deleteMany()
    const first = await bring()
    if (first.kind === 'imported' && first.conflicts.length > 0) {
      await exportContent({ folder, at, home: true, overwrite: true })
      for (const [name, content] of Object.entries(SOUND)) await put(folder, name, content)
      await imported()
    }
  })

  it('publishes a course with its lessons, pools, questions, keys and law', async () => {
    const course = await latestCourseEdition('thu')
    expect(course).toMatchObject({
      title: 'Khóa học thử',
      minutes: 1,
      rules: { passPercent: 80, attempts: 3 },
    })
    expect(course?.lessons).toMatchObject([{ slug: 'qua-tang', order: 1, practiceCount: 1 }])
    expect(course?.rules.blueprint).toEqual([{ lessonSlug: 'qua-tang', count: 5 }])
    expect(await database().answerKey.count()).toBeGreaterThanOrEqual(12)
    expect(await database().lawArticle.count({ where: { instrumentKey: 'ND-59-2019' } })).toBe(2)
  })

  it('is idempotent: the same folder again changes no row', async () => {
    const before = await rows()
    const again = await imported()
    expect(again).toMatchObject({ laws: 0, conflicts: [], courses: [{ kind: 'unchanged' }] })
    expect(await rows()).toBe(before)
  })

  it('publishes nothing at all when one file has an error', async () => {
    const before = await rows()
    await put(folder, LAW, swap(law, 'Nghị định 59/2019/NĐ-CP', 'NĐ 59'))
    await put(folder, LESSON, swap(edited, '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'))
    const result = await bring()
    expect(result).toMatchObject({ kind: 'problems', problems: [{ path: LESSON, code: 'noRightChoice' }] })
    expect(await rows()).toBe(before)
  })

  it('makes a new numbered edition of the course for a new text, and keeps the old one whole', async () => {
    const before = await latestCourseEdition('thu')
    await put(folder, LESSON, edited)
    await imported()
    const after = await latestCourseEdition('thu')
    expect(after?.number).toBe((before?.number ?? 0) + 1)
    expect(after?.lessons[0]?.hash).not.toBe(before?.lessons[0]?.hash)
    const old = await database().lessonEdition.findUnique({ where: { hash: before?.lessons[0]?.hash ?? '' } })
    expect(old?.markdown).toBe(lesson)
  })

  it('makes a new edition of unchanged text when a named value changed', async () => {
    const before = await latestCourseEdition('thu')
    await put(folder, LAW, swap(law, '05 ngày làm việc', '03 ngày làm việc'))
    expect(await imported()).toMatchObject({ laws: 1, courses: [{ kind: 'published' }] })
    const after = await latestCourseEdition('thu')
    expect(after?.lessons[0]?.hash).not.toBe(before?.lessons[0]?.hash)
    const row = await database().lessonEdition.findUnique({ where: { hash: after?.lessons[0]?.hash ?? '' } })
    expect(row).toMatchObject({
      markdown: lesson,
      namedValues: '{"hạn nộp lại quà tặng":"03 ngày làm việc"}',
    })
  })

  it('publishes an earlier text again as a new edition of the course, with the lesson edition it had', async () => {
    const first = await latestCourseEdition('thu')
    await put(folder, LESSON, edited)
    await imported()
    const lessons = await standing()
    await put(folder, LESSON, lesson)
    await imported()
    const third = await latestCourseEdition('thu')
    expect(third?.number).toBe((first?.number ?? 0) + 2)
    expect(third?.hash).not.toBe(first?.hash)
    expect(third?.lessons[0]?.hash).toBe(first?.lessons[0]?.hash)
    expect(await standing()).toBe(lessons)
  })

  it('leaves a text published from the browser alone while the file did not change', async () => {
    await publishInBrowser(inBrowser)
    const before = await edition()
    expect(await imported()).toMatchObject({ conflicts: [], courses: [{ kind: 'unchanged' }] })
    expect(await edition()).toBe(before)
  })

  it('names a conflict and overwrites neither side', async () => {
    await publishInBrowser(inBrowser)
    await put(folder, LESSON, edited)
    await put(folder, POOL, swap(pool, 'Giải thích thứ nhất.', 'Giải thích mới.'))
    expect(await imported()).toMatchObject({
      conflicts: [{ path: LESSON }],
      courses: [{ kind: 'published' }],
    })
    const course = await latestCourseEdition('thu')
    const row = await database().lessonEdition.findUnique({ where: { hash: course?.lessons[0]?.hash ?? '' } })
    expect(row?.markdown).toBe(inBrowser)
    expect(await take(folder, LESSON)).toBe(edited)
    expect((await imported()).conflicts).toEqual([{ path: LESSON }])
  })

  it('drops a lesson whose file and outline line are gone', async () => {
    const second = lesson.replaceAll('qt-01', 'bc-01').replaceAll('phong-bi', 'pb-2')
    await put(folder, 'courses/thu/02-bao-cao.md', second)
    await put(
      folder,
      COURSE,
      swap(SOUND[COURSE] ?? '', '  - 01-qua-tang\n', '  - 01-qua-tang\n  - 02-bao-cao\n'),
    )
    await imported()
    expect((await latestCourseEdition('thu'))?.lessons).toHaveLength(2)
    await put(folder, 'courses/thu/02-bao-cao.md', null)
    await put(folder, COURSE, SOUND[COURSE] ?? '')
    await imported()
    expect((await latestCourseEdition('thu'))?.lessons).toHaveLength(1)
  })

  it('of two imports at once one publishes and the other finds it done', async () => {
    await put(folder, LESSON, edited)
    const before = await edition()
    const both = await Promise.all([imported(), imported()])
    expect(both.map((one) => one.courses[0]?.kind).sort()).toEqual(['published', 'unchanged'])
    expect(await edition()).toBe(before + 1)
  })

  it('writes an audit trail that verifies', async () => {
    await put(folder, LESSON, edited)
    await imported()
    expect(await verifyAuditTrail(database())).toMatchObject({ kind: 'intact' })
    const last = await database().auditEntry.findFirst({ orderBy: { sequence: 'desc' } })
    expect(last?.kind).toBe('coursePublished')
  })
})

describe('export', () => {
  const empty = () => mkdtemp(path.join(tmpdir(), 'lccv-export-'))
  const contents = async (from: string) =>
    (await readContentFolder(from)).map((file) => [file.path, new TextDecoder().decode(file.bytes)])

  it('writes the same files byte for byte, and a second time writes nothing', async () => {
    folder = await folderWith()
    await exportContent({ folder, at, home: true, overwrite: true })
    const out = await empty()
    const first = await exportContent({ folder: out, at, home: false })
    expect(await contents(out)).toEqual(await contents(folder))
    expect(await exportContent({ folder: out, at, home: false })).toMatchObject({
      written: [],
      unchanged: first.written.length,
    })
  })

  it('keeps every byte an author may write', async () => {
    folder = await folderWith()
    await exportContent({ folder, at, home: true, overwrite: true })
    const line = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.normalize('NFC').replace(/[\r\n[\]{}:<#!]/g, ' '))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const text = `${lesson}\n${lines.join('\n')}\n`.normalize('NFC')
        await put(folder, LESSON, text)
        const result = await bring()
        const out = await empty()
        await exportContent({ folder: out, at, home: false })
        if (result.kind === 'imported') expect(await take(out, LESSON)).toBe(text)
      }),
      { numRuns: 15 },
    )
  })

  it('does not write over a file edited since its import; with overwrite it does', async () => {
    folder = await folderWith()
    await exportContent({ folder, at, home: true, overwrite: true })
    const published = await take(folder, LESSON)
    await put(folder, LESSON, `${published}\nSửa dở.\n`)
    expect(await exportContent({ folder, at, home: true })).toMatchObject({ conflicts: [{ path: LESSON }] })
    expect(await take(folder, LESSON)).toContain('Sửa dở.')
    await exportContent({ folder, at, home: true, overwrite: true })
    expect(await take(folder, LESSON)).toBe(published)
  })

  it('makes what it wrote the base: a file edited afterwards is new text, not a conflict', async () => {
    folder = await folderWith()
    await exportContent({ folder, at, home: true, overwrite: true })
    await publishInBrowser(
      swap(await take(folder, LESSON), 'Không nhận quà của người có việc', 'Không nhận quà từ người có việc'),
    )
    await exportContent({ folder, at, home: true })
    await put(folder, LESSON, `${await take(folder, LESSON)}\nThêm một câu.\n`)
    expect(await imported()).toMatchObject({ conflicts: [], courses: [{ kind: 'published' }] })
  })
})
