import { forgetEditions } from '~/courseware/published.server'
import type { EnrolmentView } from '~/learning/enrolment'
import { findEnrolment } from '~/learning/enrolments.server'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'

export const EARLY = new Date('2026-10-01T02:00:00Z')

/** A text that only a key holds: no page may show it before the test is handed in. */
export const CANARY = 'CANARY-KHONG-DUOC-LO'

/** The right choice of every question is 'b'; of every third one of the pool 'a' and 'c'. */
export const rightOf = (number: number) => (number % 3 === 0 ? ['a', 'c'] : ['b'])

type Shape = {
  slug?: string
  lessons?: string[]
  poolSize?: number
  count?: number
  rules?: Partial<{
    passPercent: number
    attempts: number
    waitHoursBeforeLast: number
    timerMinutes: number | null
  }>
}

/** Publishes a course of short lessons, each with a pool; a second call with the same slug is a newer edition. */
export async function aCourse(
  shape: Shape = {},
): Promise<{ id: string; slug: string; hash: string; lessons: string[] }> {
  const slug = shape.slug ?? `khoa-${newId()}`
  const lessons = shape.lessons ?? ['mot', 'hai']
  const course = await db().course.upsert({ where: { slug }, create: { id: newId(), slug }, update: {} })
  const number = (await db().courseEdition.count({ where: { courseId: course.id } })) + 1
  const hash = newId()
  const count = shape.count ?? 5
  const rules = {
    passPercent: 80,
    attempts: 3,
    waitHoursBeforeLast: 24,
    timerMinutes: null,
    ...shape.rules,
    blueprint: count === 0 ? [] : lessons.map((lessonSlug) => ({ lessonSlug, count })),
  }
  await db().courseEdition.create({
    data: {
      ...{
        hash,
        courseId: course.id,
        number,
        markdown: '',
        title: 'Quà tặng và xung đột lợi ích',
        summary: 'Tóm tắt',
      },
      ...{
        introHtml: '<p>Giới thiệu.</p>',
        owner: 'Thanh tra tỉnh',
        periods: 2,
        minutes: 7 * lessons.length,
      },
      ...{
        rules: JSON.stringify(rules),
        manifest: JSON.stringify({ course: slug, markdown: '', lessons: [], pools: [], images: {} }),
        note: '',
        effect: 'first',
        publishedAt: EARLY,
      },
    },
  })
  for (const [index, lessonSlug] of lessons.entries()) {
    await aLesson(course.id, hash, lessonSlug, index + 1)
    if (count > 0) await aPool(course.id, hash, `${slug}-${lessonSlug}`, lessonSlug, shape.poolSize ?? 20)
  }
  forgetEditions()
  return { id: course.id, slug, hash, lessons }
}

async function aLesson(courseId: string, courseHash: string, slug: string, order: number): Promise<void> {
  const lesson = await db().lesson.upsert({
    where: { courseId_slug: { courseId, slug } },
    create: { id: newId(), courseId, slug },
    update: {},
  })
  const practice = await aQuestion(`${courseId}-${slug}-on`, 'practice', slug, 1)
  const scenario = await aQuestion(`${courseId}-${slug}-th`, 'scenario', slug, 1)
  const refs = [
    { id: scenario.questionId, hash: scenario.hash, place: 'scenario', sectionId: 'mo-dau' },
    { id: practice.questionId, hash: practice.hash, place: 'practice', sectionId: 'khi-nao' },
  ]
  const hash = newId()
  await db().lessonEdition.create({
    data: {
      ...{
        hash,
        lessonId: lesson.id,
        fileName: `0${order}-${slug}.md`,
        markdown: '',
        title: `Bài ${slug}`,
        minutes: 7,
      },
      ...{
        checkedOn: '2026-10-01',
        objectives: '["Nhận ra"]',
        citations: '[]',
        namedValues: '[]',
        publishedAt: EARLY,
      },
      sections: JSON.stringify([
        { id: 'mo-dau', title: 'Mở đầu' },
        { id: 'khi-nao', title: 'Khi nào phải từ chối?' },
      ]),
      blocks: JSON.stringify([
        { kind: 'html', sectionId: 'mo-dau', html: '<p>Người có chức vụ không được nhận quà.</p>' },
        {
          kind: 'scenario',
          sectionId: 'mo-dau',
          questionId: scenario.questionId,
          questionHash: scenario.hash,
        },
        {
          kind: 'html',
          sectionId: 'khi-nao',
          html: '<h2 id="khi-nao">Khi nào phải từ chối?</h2><p>Luôn luôn.</p>',
        },
      ]),
      questionRefs: JSON.stringify(refs),
    },
  })
  await db().courseEditionLesson.create({ data: { courseHash, lessonHash: hash, order } })
}

async function aPool(courseId: string, courseHash: string, prefix: string, lessonSlug: string, size: number) {
  const refs = []
  for (let number = 1; number <= size; number++) {
    const { questionId: id, hash } = await aQuestion(`${prefix}-${number}`, 'pool', lessonSlug, number)
    refs.push({ id, hash, place: 'pool', sectionId: 'khi-nao' })
  }
  const hash = newId()
  await db().poolEdition.create({
    data: {
      ...{ hash, courseId, fileName: `${lessonSlug}.pool.md`, markdown: '', lessonSlug },
      ...{ questionRefs: JSON.stringify(refs), publishedAt: EARLY },
    },
  })
  await db().courseEditionPool.create({ data: { courseHash, poolHash: hash } })
}

async function aQuestion(questionId: string, place: string, lessonSlug: string, number: number) {
  const hash = newId()
  const ids = ['a', 'b', 'c', 'd']
  const right = rightOf(number)
  await db().questionEdition.create({
    data: {
      ...{ hash, questionId, place, lessonSlug, sectionId: 'khi-nao', objective: 1, nature: 'case' },
      ...{
        stemHtml: `<p>Câu ${number}: cách xử lý nào đúng?</p>`,
        stemText: `Câu ${number}: cách xử lý nào đúng?`,
      },
      choices: JSON.stringify(ids.map((id) => ({ id, html: `Phương án ${id}` }))),
      ...{ pick: right.length > 1 ? 'several' : 'one', fixedOrder: false },
    },
  })
  const explanations = Object.fromEntries(ids.map((id) => [id, `<p>${CANARY} ${id}</p>`]))
  const citations = [
    { instrument: 'ND-59-2019', article: 'Điều 25', clause: null, point: null, label: `Điều 25 ${CANARY}` },
  ]
  await db().answerKey.create({
    data: {
      questionHash: hash,
      right: JSON.stringify(right),
      explanations: JSON.stringify(explanations),
      citations: JSON.stringify(citations),
    },
  })
  return { questionId, hash }
}

/** An official with a primary posting in a unit of their own. */
export async function anOfficial(
  fullName = 'Đặng Thị Ngữ',
): Promise<{ id: string; fullName: string; unitId: string }> {
  const [id, unitId, positionId] = [newId(), newId(), newId()]
  await db().unit.create({
    data: {
      id: unitId,
      code: unitId,
      name: 'Phòng Địa chính',
      kind: 'phòng',
      searchText: '',
      validFrom: '2020-01-01',
    },
  })
  await db().unitPlacement.create({
    data: { id: newId(), unitId, path: `/${unitId}/`, depth: 0, from: '2020-01-01' },
  })
  await db().position.create({ data: { id: positionId, code: positionId, name: 'Chuyên viên' } })
  await db().official.create({
    data: { id, staffCode: id, fullName, sortKey: '', searchText: '', joinedOn: '2020-01-01' },
  })
  await db().posting.create({
    data: { id: newId(), officialId: id, unitId, positionId, primary: true, from: '2020-01-01' },
  })
  return { id, fullName, unitId }
}

/** An enrolment of an official on a course, due on 27/11/2026. */
export async function anEnrolment(
  officialId: string,
  course: { id: string; slug: string },
): Promise<EnrolmentView> {
  await db().enrolment.create({
    data: {
      ...{ id: newId(), officialId, courseId: course.id, cycle: '2026-Q4', assignedOn: '2026-10-01' },
      ...{ dueOn: '2026-11-27', reason: '{"code":"everyone"}', attemptsAllowed: 3 },
    },
  })
  return theEnrolment(officialId, course.slug)
}

export async function theEnrolment(officialId: string, slug: string): Promise<EnrolmentView> {
  const enrolment = await findEnrolment(officialId, slug)
  if (!enrolment) throw new Error('no enrolment')
  return enrolment
}
