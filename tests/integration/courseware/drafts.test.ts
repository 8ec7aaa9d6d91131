import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addLesson } from '~/courseware/add-lesson.server'
import { discardDraft, draftFor, saveDraft } from '~/courseware/drafts.server'
import { importContent } from '~/courseware/import.server'
import { lessonList } from '~/courseware/lesson-list.server'
import { EMPTY, type Preview, previewOf } from '~/courseware/preview-of.server'
import { type PreviewContext, textToShow } from '~/courseware/preview.server'
import { publishDraft } from '~/courseware/publish-draft.server'
import { latestCourseEdition, lessonEdition } from '~/courseware/published.server'
import { withDatabase } from '../../support/database'
import { lesson, swap } from '../../unit/courseware/small-content'
import { folderWith } from './content-on-disk'

const database = withDatabase()
const at = new Date('2026-11-23T02:00:00Z')
const later = new Date('2026-11-23T03:00:00Z')
const FILE = '01-qua-tang.md'
const file = { course: 'thu', fileName: FILE }
const asked = { ...file, note: 'Sửa câu mở đầu', effect: 'minor' as const, by: 'chi-ha', at: later }

/** Each text is new in the whole file of tests, so that each publishing is a new edition. */
let count = 0
const fresh = () => swap(lesson, 'Mở đầu ngắn gọn.', `Mở đầu lần thứ ${(count += 1)}.`)

async function save(markdown: string, revision = 0, by = 'chi-ha') {
  const saved = await saveDraft({ ...file, markdown, revision, by, at })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.revision
}

const bodyOf = async () => {
  const course = await latestCourseEdition('thu')
  return JSON.stringify((await lessonEdition(course?.lessons[0]?.hash ?? ''))?.blocks)
}

async function preview(text: string, context: PreviewContext): Promise<Preview> {
  const asked = await textToShow(text, context)
  return asked ? previewOf(asked) : EMPTY
}

beforeAll(async () => {
  await importContent({ folder: await folderWith(), at, by: null })
})

beforeEach(async () => {
  await database().draft.deleteMany()
})

describe('a draft', () => {
  it('opens with the published text and revision 0', async () => {
    const view = await draftFor(file)
    expect(view).toMatchObject({ revision: 0, draft: null, moved: false })
    expect(view?.markdown).toBe(view?.published?.markdown)
    expect(await draftFor({ course: 'thu', fileName: '09-khong-co.md' })).toBeNull()
    expect(await draftFor({ course: 'khong-co', fileName: FILE })).toBeNull()
  })

  it('grows by one revision a save; two editors: the second is told, and no text is lost', async () => {
    const text = fresh()
    expect(await save(text)).toBe(1)
    expect(await save(`${text}\nHà.\n`, 1)).toBe(2)
    const mine = `${text}\nMinh.\n`
    const refused = await saveDraft({ ...file, markdown: mine, revision: 1, by: 'anh-minh', at: later })
    expect(refused).toMatchObject({ kind: 'conflict', theirs: { revision: 2, updatedById: 'chi-ha' } })
    expect((await draftFor(file))?.markdown).toBe(`${text}\nHà.\n`)
  })

  it('of two first saves at once one is saved', async () => {
    const both = await Promise.all([
      saveDraft({ ...file, markdown: fresh(), revision: 0, by: 'a', at }),
      saveDraft({ ...file, markdown: fresh(), revision: 0, by: 'b', at }),
    ])
    expect(both.map((one) => one.kind).sort()).toEqual(['conflict', 'saved'])
  })

  it('takes the same text twice as one save', async () => {
    const text = fresh()
    expect(await save(text)).toBe(1)
    expect(await save(text)).toBe(1)
  })

  it('is stored as a file holds it: LF, NFC, an end to the last line', async () => {
    await save(fresh().normalize('NFD').replaceAll('\n', '\r\n').trimEnd())
    const stored = (await draftFor(file))?.markdown ?? ''
    expect(stored).toBe(stored.normalize('NFC'))
    expect(stored).not.toContain('\r')
    expect(stored.endsWith(':::\n')).toBe(true)
  })

  it.each([
    ['tooLarge', { markdown: 'ă'.repeat(200 * 1024) }],
    ['fileName', { fileName: '../course.md' }],
    ['fileName', { fileName: 'ghi-chu.md' }],
    ['unknownCourse', { course: 'khong-co' }],
  ])('is refused: %s', async (reason, change) => {
    const request = { ...file, markdown: 'a', revision: 0, by: 'x', at, ...change }
    expect(await saveDraft(request)).toEqual({ kind: 'refused', reason })
  })

  it('is thrown away only at the revision that was seen', async () => {
    await save(fresh())
    expect(await discardDraft({ ...file, revision: 2, by: 'chi-ha', at })).toBe(false)
    expect(await discardDraft({ ...file, revision: 1, by: 'chi-ha', at })).toBe(true)
  })
})

describe('publishing a draft', () => {
  it('makes a new edition of lesson and course, names who and why, and takes the draft away', async () => {
    const before = await latestCourseEdition('thu')
    const text = fresh()
    const published = await publishDraft({ ...asked, revision: await save(text) })
    expect(published).toMatchObject({ kind: 'published', number: (before?.number ?? 0) + 1 })
    expect(await bodyOf()).toContain(`Mở đầu lần thứ ${count}.`)
    expect(await database().draft.count()).toBe(0)
    const row = await database().courseEdition.findFirst({ orderBy: { number: 'desc' } })
    expect(row).toMatchObject({ note: 'Sửa câu mở đầu', effect: 'minor', publishedById: 'chi-ha' })
    const entry = await database().auditEntry.findFirst({
      where: { kind: 'lessonPublished' },
      orderBy: { sequence: 'desc' },
    })
    expect(entry).toMatchObject({ actorId: 'chi-ha' })
    expect(entry?.data).toContain('"from":"browser"')
  })

  it('stops at an error, with its line, and changes nothing', async () => {
    const before = await latestCourseEdition('thu')
    const revision = await save(swap(fresh(), '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'))
    expect(await publishDraft({ ...asked, revision })).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'noRightChoice', line: 45 }],
    })
    expect(await latestCourseEdition('thu')).toEqual(before)
    expect(await database().draft.count()).toBe(1)
  })

  it('stops at an error it brings into another file: a section the pool still refers to', async () => {
    const revision = await save(swap(fresh(), '## Khi nào phải từ chối?', '## Lúc nào từ chối?'))
    const result = await publishDraft({ ...asked, revision })
    expect(result.kind === 'problems' && result.problems.map((problem) => problem.code)).toContain(
      'sectionUnknown',
    )
  })

  it('is a conflict when the published text changed since the draft began', async () => {
    const text = fresh()
    const revision = await save(text)
    await database().draft.updateMany({ data: { basedOn: null } })
    const result = await publishDraft({ ...asked, revision })
    expect(result).toMatchObject({ kind: 'conflict', fileName: FILE })
    expect((await draftFor(file))?.moved).toBe(true)
    expect((await draftFor(file))?.markdown).toBe(text)
  })

  it('is stale when someone saved since it was looked at, and not found without a draft', async () => {
    await save(fresh())
    await save(fresh(), 1)
    expect(await publishDraft({ ...asked, revision: 1 })).toEqual({ kind: 'stale', revision: 2 })
    await database().draft.deleteMany()
    expect(await publishDraft({ ...asked, revision: 2 })).toEqual({ kind: 'notFound' })
  })

  it('of two presses at once one publishes', async () => {
    const before = await latestCourseEdition('thu')
    const revision = await save(fresh())
    const both = await Promise.all([
      publishDraft({ ...asked, revision }),
      publishDraft({ ...asked, revision }),
    ])
    expect(both.filter((one) => one.kind === 'published')).toHaveLength(1)
    expect((await latestCourseEdition('thu'))?.number).toBe((before?.number ?? 0) + 1)
  })
})

describe('a preview', () => {
  it('shows the learner’s own HTML, the questions with their keys, and the problems of this file', async () => {
    const shown = await preview(swap(fresh(), '[[ND-59-2019 Điều 25]].', '[[ND-59-2019 Điều 99]].'), {
      ...file,
      at,
    })
    expect(shown.title).toBe('Nhận quà tặng: khi nào phải từ chối?')
    expect(shown.blocks.map((block) => block.kind)).toEqual(['html', 'html', 'scenario', 'html'])
    expect(shown.questions.map(({ view, key }) => [view.id, key.right])).toEqual([
      ['phong-bi', ['b']],
      ['qt-01', ['a']],
    ])
    expect(shown.problems.map((problem) => problem.code)).toEqual(['articleUnknown'])
    expect(await database().draft.count()).toBe(0)
  })

  it('tells what it breaks in other files', async () => {
    const shown = await preview(swap(fresh(), '## Khi nào phải từ chối?', '## Lúc nào từ chối?'), {
      ...file,
      at,
    })
    expect(shown.problems).toEqual([])
    expect(new Set(shown.elsewhere.map((problem) => problem.code))).toEqual(new Set(['sectionUnknown']))
  })

  it('tells a hundred problems and counts them all, errors first', async () => {
    const wrong = `Giá trị {{không có}}.\n\n`
    const shown = await preview(swap(fresh(), '## Khi nào', `${wrong.repeat(150)}## Khi nào`), {
      ...file,
      at,
    })
    expect(shown.errors).toBe(150)
    expect(shown.problems).toHaveLength(100)
    expect(new Set(shown.problems.map(({ severity }) => severity))).toEqual(new Set(['error']))
  })

  it('bears anything typed', async () => {
    for (const text of ['', '---', '::: câu hỏi', '\u0000', 'ă'.repeat(300 * 1024)]) {
      expect((await preview(text, { ...file, at })).problems.length).toBeGreaterThan(0)
    }
  })
})

describe('a new lesson', () => {
  const title = 'Báo cáo xung đột lợi ích'
  const NEW = '02-bao-cao-xung-dot-loi-ich.md'

  it('begins as a draft of its own; the outline does not name it yet', async () => {
    expect(await addLesson({ course: 'thu', title, by: 'chi-ha', at })).toEqual({
      kind: 'added',
      fileName: NEW,
      revision: 1,
    })
    expect(await draftFor({ course: 'thu', fileName: 'course.md' })).toMatchObject({ draft: null })
    const [course] = await lessonList()
    expect(course?.files.map((one) => [one.fileName, one.state, one.title])).toEqual([
      ['course.md', 'published', 'Khóa học thử'],
      [FILE, 'published', 'Nhận quà tặng: khi nào phải từ chối?'],
      ['01-qua-tang.pool.md', 'published', 'Nhận quà tặng: khi nào phải từ chối?'],
      [NEW, 'draft', title],
    ])
    expect(await addLesson({ course: 'thu', title, by: 'chi-ha', at })).toEqual({
      kind: 'refused',
      reason: 'titleTaken',
    })
  })

  it('is published with the outline that names it, at the end', async () => {
    await addLesson({ course: 'thu', title, by: 'chi-ha', at })
    const text = lesson.replaceAll('qt-01', 'bc-01').replaceAll('phong-bi', 'pb-2')
    await saveDraft({ course: 'thu', fileName: NEW, markdown: text, revision: 1, by: 'chi-ha', at })
    expect(await publishDraft({ ...asked, fileName: NEW, revision: 2 })).toMatchObject({ kind: 'published' })
    expect((await latestCourseEdition('thu'))?.lessons.map((one) => one.slug)).toEqual([
      'qua-tang',
      'bao-cao-xung-dot-loi-ich',
    ])
    expect(await database().draft.count()).toBe(0)
  })

  it.each([
    ['unknownCourse', { course: 'khong-co', title }],
    ['title', { course: 'thu', title: '???' }],
  ])('is refused: %s', async (reason, request) => {
    expect(await addLesson({ ...request, by: 'x', at })).toEqual({ kind: 'refused', reason })
  })
})
