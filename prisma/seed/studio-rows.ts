import { db } from '~/platform/database.server'
import { publishedTexts } from '~/courseware/published-files.server'
import { type DemoPerson } from './person'

/** The course whose lessons a second person looks at before they are published. */
const COURSE = 'trach-nhiem-nguoi-dung-dau'
const FILE = '02-cong-khai-giai-trinh-chuyen-doi.md'
const BEFORE = 'Tám giờ kém mười sáng thứ Ba, sảnh UBND xã Tân Lập.'
const AFTER = 'Bảy giờ năm mươi sáng thứ Ba, sảnh Ủy ban nhân dân xã Tân Lập.'
const DAY_MS = 86_400_000

/** One lesson that its trainer sent for review yesterday, in a course that asks for one. */
export async function studioRows(people: readonly DemoPerson[], { at }: { at: Date }) {
  const course = await db().course.findUnique({ where: { slug: COURSE }, select: { id: true } })
  const { files } = await publishedTexts(undefined, COURSE)
  const published = files.find(({ path }) => path === `courses/${COURSE}/${FILE}`)
  const holder = (role: string) => people.find((person) => person.role === role)?.id ?? ''
  if (!course || !published?.text.includes(BEFORE)) return []
  return rowsOf({ courseId: course.id, fileName: FILE }, published, {
    trainer: holder('trainer'),
    reviewer: holder('reviewer'),
    sentAt: new Date(at.getTime() - DAY_MS),
  })
}

type Told = { trainer: string; reviewer: string; sentAt: Date }

function rowsOf(
  file: { courseId: string; fileName: string },
  { text, hash }: { text: string; hash: string },
  { trainer, reviewer, sentAt }: Told,
): [table: string, rows: object[]][] {
  const markdown = text.replace(BEFORE, AFTER)
  const id = 'demo-draft-waiting'
  const saved = { markdown, revision: 1 }
  const rule = { id: 'demo-review-rule', courseId: file.courseId, required: true }
  const request = { id: 'demo-review', draftId: id, openDraftId: id, revision: 1, sentById: trainer, sentAt }
  const note = 'Viết đầy đủ tên cơ quan và giờ trong câu mở đầu.'
  return [
    ['Draft', [{ id, ...file, ...saved, basedOn: hash, updatedAt: sentAt, updatedById: trainer }]],
    [
      'DraftVersion',
      [{ id: 'demo-version', draftId: id, ...file, ...saved, savedAt: sentAt, savedById: trainer }],
    ],
    ['ReviewRule', [{ ...rule, setById: reviewer, setAt: sentAt }]],
    ['ReviewRequest', [{ ...request, ...file, note }]],
  ]
}
