import { beforeAll, expect, it } from 'vitest'
import { saveDraft } from '~/courseware/drafts.server'
import { importContent } from '~/courseware/import.server'
import { removeUnusedImages } from '~/courseware/unused-images.server'
import { withDatabase } from '../../support/database'
import { lessonWith } from '../../unit/courseware/small-content'
import { folderWith } from './content-on-disk'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
)
const WITH_PICTURE = { ...lessonWith('![Ảnh](anh/a.png)'), 'courses/thu/anh/a.png': PIXEL }
const DAY = 86_400_000
const at = new Date('2026-11-22T08:00:00Z')
const later = (days: number) => new Date(at.getTime() + days * DAY)
const database = withDatabase()
let courseId = ''

async function picture(hash: string): Promise<void> {
  const facts = { type: 'webp', width: 1, height: 1, size: 1, bytes: new Uint8Array(1), addedAt: at }
  await database().lessonImage.create({ data: { hash, ...facts } })
  await database().courseImage.create({ data: { courseId, name: `hinh/${hash}.webp`, hash, addedAt: at } })
}

beforeAll(async () => {
  await importContent({ folder: await folderWith(WITH_PICTURE), at, by: null })
  courseId = (await database().course.findUniqueOrThrow({ where: { slug: 'thu' } })).id
})

it('removes after 90 days what nothing shows, and only that', async () => {
  for (const hash of ['khong-ai-dung', 'trong-ban-nhap']) await picture(hash)
  const markdown = '![Ảnh](hinh/trong-ban-nhap.webp)\n'
  await saveDraft({ course: 'thu', fileName: '02-moi.md', markdown, revision: 0, by: 'chi-ha', at })
  expect(await removeUnusedImages(later(90))).toBe(0)
  expect(await removeUnusedImages(later(91))).toBe(1)
  expect(await removeUnusedImages(later(91))).toBe(0)
  const left = await database().courseImage.findMany({ select: { name: true }, orderBy: { name: 'asc' } })
  expect(left.map(({ name }) => name)).toEqual(['anh/a.png', 'hinh/trong-ban-nhap.webp'])
  const told = await database().auditEntry.findMany({ where: { kind: 'lessonImageRemoved' } })
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ actorId: null, subjectId: courseId })
})
