import { readFile } from 'node:fs/promises'
import { composeCourse } from '~/courseware/compose.server'
import { readContentFolder } from '~/courseware/content-folder.server'
import { contentSet, registerOf } from '~/courseware/content-set'
import { rememberBases } from '~/courseware/import.server'
import { publishLaws } from '~/courseware/publish-laws.server'
import { publishCourse, type Publisher } from '~/courseware/publishing.server'
import type { ContentFile } from '~/courseware/source/file-text'
import { type Day, startOfDay } from '~/platform/calendar'
import { transaction } from '~/platform/database.server'
import { sha256 } from '~/platform/ids.server'

/** The course for heads of units, as it stood in the spring of 2026 and when the law changed on 01/7/2026. */
export const HEADS_COURSE = 'trach-nhiem-nguoi-dung-dau'
export const LAW_CHANGED_ON: Day = '2026-07-01'

const FOLDER = `courses/${HEADS_COURSE}/`
const SPRING = {
  publishedOn: '2026-04-15',
  checkedOn: '2026-04-10',
  lesson: '03-xu-ly-bao-cao-va-ke-khai.md',
  text: 'prisma/seed/spring-2026/03-xu-ly-bao-cao-va-ke-khai.md',
} as const

const HOUR_MS = 3_600_000
const morningOf = (day: Day) => new Date(startOfDay(day).getTime() + 8 * HOUR_MS)

/**
 * Publishes two editions of the past, before content/ itself is imported: the one that officials completed in May, and
 * that of 01/7/2026 with the new thresholds. Told only in a database to which nothing was published yet.
 */
export async function publishLawChangeStory(folder = 'content'): Promise<void> {
  const files = await readContentFolder(folder)
  const spring = files.map(({ path, bytes }) => ({ path, bytes }))
  const lesson = spring.find(({ path }) => path === FOLDER + SPRING.lesson)
  if (!lesson) return
  lesson.bytes = await readFile(SPRING.text)
  const first = await publishAsOf(checkedOn(spring, SPRING.checkedOn), null, {
    ...{ by: null, at: morningOf(SPRING.publishedOn), from: 'file', effect: 'minor' },
    note: 'Ấn bản đầu của khóa học',
  })
  await publishAsOf(checkedOn(files, LAW_CHANGED_ON), first, {
    ...{ by: null, at: morningOf(LAW_CHANGED_ON), from: 'file', effect: 'lawChanged' },
    note: 'Luật 132/2025/QH15 có hiệu lực: ngưỡng kê khai và bảo vệ người báo cáo thay đổi',
    // Nobody has learnt yet: the province tells who completed what, and who owes.
    onLawChange: async () => undefined,
  })
}

function checkedOn(files: readonly ContentFile[], day: Day): ContentFile[] {
  return files.map((file) => {
    if (!file.path.startsWith(FOLDER) || !file.path.endsWith('.md')) return file
    const text = Buffer.from(file.bytes).toString('utf8')
    return { ...file, bytes: Buffer.from(text.replace(/^ngày kiểm: .*$/mu, `ngày kiểm: ${day}`), 'utf8') }
  })
}

async function publishAsOf(
  files: readonly ContentFile[],
  basedOn: string | null,
  publisher: Publisher,
): Promise<string> {
  const set = contentSet(files)
  const course = set.courses.find(({ slug }) => slug === HEADS_COURSE)
  if (!course) throw new Error(`content/ has no course ${HEADS_COURSE}`)
  const day = publisher.effect === 'lawChanged' ? LAW_CHANGED_ON : SPRING.publishedOn
  const composed = composeCourse(course, registerOf(set), day)
  const bases = files.filter(({ path }) => path.startsWith(FOLDER) && path.endsWith('.md'))
  return transaction(async (tx) => {
    await publishLaws(
      tx,
      set.laws.map(({ source }) => source),
      publisher,
    )
    const { hash } = await publishCourse(tx, { composed, basedOn }, publisher)
    await rememberBases(tx, new Map(bases.map(({ path, bytes }) => [path, sha256(bytes)])), publisher.at)
    return hash
  })
}
