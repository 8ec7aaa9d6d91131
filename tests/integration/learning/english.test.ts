import type { LoaderFunctionArgs } from '@remix-run/node'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportContent } from '~/courseware/export.server'
import { importContent } from '~/courseware/import.server'
import { lessonList } from '~/courseware/lesson-list.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { openSession } from '~/identity/sessions.server'
import { db, transaction } from '~/platform/database.server'
import * as course from '~/routes/learner/course'
import * as lesson from '~/routes/learner/lesson'
import * as practiceQuestion from '~/routes/learner/practice-question'
import * as testAll from '~/routes/learner/test-all'
import * as testQuestion from '~/routes/learner/test-question'
import * as testResult from '~/routes/learner/test-result'
import * as testReview from '~/routes/learner/test-review'
import * as testStart from '~/routes/learner/test-start'
import * as testSubmit from '~/routes/learner/test-submit'
import { withDatabase } from '../../support/database'
import { filesWith, LESSON, lesson as source, pool, POOL, swap } from '../../unit/courseware/small-content'
import { ENGLISH, inEnglish, LESSON_EN } from '../../unit/courseware/small-translation'
import { folderWith, put, take } from '../courseware/content-on-disk'
import { asked, cookieOf } from '../identity/people'
import { keyOf } from './sitting'
import { anEnrolment, anOfficial, theEnrolment } from './small-course'

withDatabase()
const at = new Date('2026-11-23T02:00:00Z')
const of = { course: 'thu', lesson: 'qua-tang', number: '1' }
let folder = ''

const bring = async () => {
  const result = await importContent({ folder, at, by: null })
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result.problems))
  return result
}

type Handler = (args: LoaderFunctionArgs) => unknown
type Form = Record<string, string> | [string, string][]

/** Asks a loader or action as one reader; a redirect gives its address, a page what it was told. */
async function ask(
  handler: unknown,
  reader: Reader,
  params: Record<string, string>,
  query = '',
  form?: Form,
) {
  const args = { ...asked(`/x${query}`, { at, cookie: reader.cookie, ...(form ? { form } : {}) }), params }
  const found = await Promise.resolve()
    .then(() => (handler as Handler)(args as unknown as LoaderFunctionArgs))
    .catch((thrown: unknown) => thrown)
  if (found instanceof Response) return { to: found.headers.get('Location') ?? '', text: '' }
  if (found instanceof Error) throw found
  return { to: '', text: JSON.stringify(found) }
}

type Reader = { id: string; cookie: string }

/** Someone told to take the small course, who reads the app in a language. */
async function aReader(language: 'vi' | 'en'): Promise<Reader> {
  const { id } = await anOfficial()
  await db().official.update({ where: { id }, data: { language } })
  const { id: courseId } = await db().course.findUniqueOrThrow({ where: { slug: 'thu' } })
  await anEnrolment(id, { id: courseId, slug: 'thu' })
  const session = await transaction((tx) => openSession(tx, id, { at, sharedDevice: false }))
  return { id, cookie: cookieOf(session) }
}

beforeAll(async () => {
  folder = await folderWith(inEnglish())
  await bring()
})

describe('importing a translation', () => {
  it('leaves the Vietnamese edition as it is, and again changes nothing', async () => {
    const plain = await latestCourseEdition('thu')
    const before = await db().auditEntry.count()
    expect(await bring()).toMatchObject({ courses: [{ kind: 'unchanged', translated: false }] })
    expect(await db().auditEntry.count()).toBe(before)
    expect(plain?.number).toBe(1)
    const [row] = await db().courseTranslation.findMany()
    expect(row).toMatchObject({ sourceHash: plain?.hash, language: 'en', number: 1 })
    const english = await db().lessonEdition.findFirstOrThrow({ where: { language: 'en' } })
    expect(english.sourceHash).toBe(plain?.lessons[0]?.hash)
  })

  it('exports every file byte for byte', async () => {
    const fresh = await mkdtemp(path.join(tmpdir(), 'lccv-export-'))
    await exportContent({ folder: fresh, at, home: false })
    for (const file of filesWith(inEnglish())) {
      expect(await take(fresh, file.path), file.path).toBe(new TextDecoder().decode(file.bytes))
    }
  })
})

describe('an English reader', () => {
  it('reads the lesson in English, and in Vietnamese where the page is asked for so', async () => {
    const reader = await aReader('en')
    const page = await ask(lesson.loader, reader, of)
    for (const said of [
      'Gifts: when must I refuse?',
      'A short opening.',
      '05 working days',
      'Decree 59/2019/ND-CP, Article 25',
      'What the law says',
      'Keep it and think tomorrow.',
      '"kind":"translated"',
    ])
      expect(page.text).toContain(said)
    expect(page.text).not.toMatch(/Mở đầu ngắn gọn|Nên làm|Luật quy định|Giữ lại, mai tính tiếp/)
    const vietnamese = await ask(lesson.loader, reader, of, '?ban=vi')
    expect(vietnamese.text).toContain('Mở đầu ngắn gọn.')
    expect(vietnamese.text).toContain('"kind":"asked"')
    expect((await ask(course.loader, reader, of)).text).toContain('What the course is about.')
    expect((await ask(lesson.loader, await aReader('vi'), of)).text).not.toContain('A short opening.')
  })

  it('practises, sits the test and gets the certificate; what is kept is the Vietnamese edition', async () => {
    const reader = await aReader('en')
    await ask(lesson.loader, reader, of)
    await ask(lesson.action, reader, of, '', { act: 'scenario', number: '1', 'answer-1': 'a' })
    expect((await ask(lesson.loader, reader, of)).text).toContain('Keeping it is taking the gift.')
    expect((await ask(practiceQuestion.loader, reader, of)).text).toContain('Refuse the gift.')
    const answered = await ask(practiceQuestion.action, reader, of, '', { answer: 'b' })
    expect(answered.to).toBe('/khoa-hoc/thu/qua-tang/on-tap/1?da-tra-loi=1')
    const told = await ask(practiceQuestion.loader, reader, of, '?da-tra-loi=1')
    expect(told.text).toContain('Sharing is still taking.')
    expect(told.text).toContain('"correct":false')
    await ask(lesson.action, reader, of, '', { act: 'finish' })

    const attempt = (await ask(testStart.action, reader, of, '', {})).to.split('/')[2] ?? ''
    const sitting = { attempt, number: '1' }
    const before = await Promise.all(
      [testQuestion.loader, testAll.loader, testReview.loader, testStart.loader].map((page) =>
        ask(page, reader, { ...of, ...sitting }),
      ),
    )
    expect(before[0]?.text).toMatch(/Question \d+: which is right/)
    expect(before[1]?.text).toMatch(/First choice of question/)
    for (const { text } of before)
      expect(text).not.toMatch(/First reason|Second reason|Giải thích thứ|"right":/)

    const rows = await db().attemptQuestion.findMany({ where: { attemptId: attempt } })
    for (const { position, questionHash } of rows) {
      const form = { revision: '0', answer: (await keyOf(questionHash))[0] ?? '' }
      await ask(testQuestion.action, reader, { attempt, number: String(position) }, '', form)
    }
    await ask(testSubmit.action, reader, sitting, '', {})
    const result = await ask(testResult.loader, reader, sitting)
    expect(result.text).toMatch(/First reason|Second reason/)
    expect(result.text).not.toContain('Giải thích thứ')
    const completion = await db().completion.findFirstOrThrow({ where: { officialId: reader.id } })
    const edition = await latestCourseEdition('thu')
    expect(completion).toMatchObject({ language: 'en', courseEditionHash: edition?.hash })
    expect(await db().certificate.count({ where: { completionId: completion.id } })).toBe(1)
    const vietnamese = await db().questionEdition.findMany({
      where: { hash: { in: rows.map((row) => row.questionHash) } },
    })
    expect(vietnamese.every(({ language }) => language === null)).toBe(true)
  })

  it('keeps the answer when asking for the other text in the middle of a test', async () => {
    const reader = await aReader('en')
    await ask(lesson.action, reader, of, '?ban=vi', { act: 'finish' })
    expect((await theEnrolment(reader.id, 'thu')).language).toBe('vi')
    const attempt = (await ask(testStart.action, reader, of, '', {})).to.split('/')[2] ?? ''
    const form = { revision: '0', answer: 'b', then: 'vietnamese' }
    const pressed = await ask(testQuestion.action, reader, { attempt, number: '1' }, '', form)
    expect(pressed.to).toBe(`/kiem-tra/${attempt}/cau/1?ban=vi`)
    const page = await ask(testQuestion.loader, reader, { attempt, number: '1' }, '?ban=vi')
    expect(page.text).toMatch(/Câu số \d+: việc nào là đúng/)
    expect(page.text).toContain('"answer":["b"]')
  })
})

describe('when the source moves on', () => {
  it('the reader is told, what did not change stays in English, and what did is in Vietnamese', async () => {
    await put(folder, LESSON, swap(source, 'Việc nào là đúng?', 'Việc nào mới là đúng?'))
    await put(folder, POOL, swap(pool, 'Câu số 1: việc', 'Câu số 1, bản mới: việc'))
    const { warnings, courses } = await bring()
    expect(warnings.map(({ code }) => code)).toEqual(['translationOlder', 'translationOlder'])
    expect(courses).toMatchObject([{ kind: 'published', number: 2, translated: true }])
    expect(await bring()).toMatchObject({ courses: [{ kind: 'unchanged', translated: false }] })

    const reader = await aReader('en')
    const page = await ask(lesson.loader, reader, of)
    expect(page.text).toContain('"kind":"older"')
    expect(page.text).toContain('Keep it and think tomorrow.')
    expect((await ask(practiceQuestion.loader, reader, of)).text).toContain('Việc nào mới là đúng?')
    await ask(lesson.action, reader, of, '', { act: 'finish' })
    const attempt = (await ask(testStart.action, reader, of, '', {})).to.split('/')[2] ?? ''
    const { text } = await ask(testAll.loader, reader, { attempt })
    expect(text).toMatch(/Question \d+: which is right/)
    expect(text).not.toMatch(/Question 1: which|Câu số [2-9]/)
    const files = (await lessonList()).find(({ slug }) => slug === 'thu')?.files ?? []
    expect(files.filter(({ older }) => older).map(({ fileName }) => fileName)).toEqual([
      path.basename(LESSON_EN),
      path.basename(LESSON_EN).replace('.en', '.pool.en'),
    ])
  })

  it('taking the files away leaves the Vietnamese alone', async () => {
    for (const name of Object.keys(ENGLISH).filter((name) => name.endsWith('.en.md')))
      await put(folder, name, null)
    expect(await bring()).toMatchObject({ courses: [{ kind: 'unchanged', translated: true }] })
    const page = await ask(lesson.loader, await aReader('en'), of)
    expect(page.text).toContain('Mở đầu ngắn gọn.')
    expect(page.text).toContain('"kind":"onlyVietnamese"')
    expect(await bring()).toMatchObject({ courses: [{ kind: 'unchanged', translated: false }] })
  })
})
