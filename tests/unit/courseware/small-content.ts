import { checkContent } from '~/courseware/check'
import { readingProblems } from '~/courseware/content-set'
import type { Problem } from '~/courseware/problem'
import type { ContentFile } from '~/courseware/source/file-text'

/** A course small enough to be read at a glance, without a single problem. Tests break one thing in it. */
export const TODAY = '2026-11-23'
export const LAW = 'laws/ND-59-2019.md'
export const COURSE = 'courses/thu/course.md'
export const LESSON = 'courses/thu/01-qua-tang.md'
export const POOL = 'courses/thu/01-qua-tang.pool.md'

export const law = `---
số hiệu: 59/2019/NĐ-CP
loại: Nghị định
tên: Quy định chi tiết một số điều
tên ngắn: Nghị định 59/2019/NĐ-CP
cơ quan ban hành: Chính phủ
ngày ban hành: 2019-07-01
hiệu lực từ: 2019-08-15
tình trạng: còn hiệu lực
mức tin cậy: V1
ngày kiểm: 2026-11-22
nguồn: Công báo
giá trị:
  - tên: hạn nộp lại quà tặng
    giá trị: 05 ngày làm việc
    điều: Điều 26
    từ: 2019-08-15
---
## Điều 25. Nhận quà tặng

Không nhận quà của bên có liên quan đến công việc.

## Điều 26. Báo cáo, nộp lại quà tặng

Báo cáo bằng văn bản và nộp lại.
Mức tin cậy: V2
`

export const lesson = `---
tiêu đề: "Nhận quà tặng: khi nào phải từ chối?"
phút: 1
mục tiêu:
  - Nhận ra quà của người có liên quan
  - Nộp lại quà đúng hạn
ngày kiểm: 2026-11-22
---
Mở đầu ngắn gọn.

## Khi nào phải từ chối?

Không nhận quà của người có việc [[ND-59-2019 Điều 25]].

::: trích luật ND-59-2019 Điều 26
Nộp lại trong {{hạn nộp lại quà tặng}}.
:::

::: tình huống phong-bi
Bà Lan để lại phong bì trên bàn.

Anh Tư nên làm gì?

- [ ] Giữ lại, mai tính tiếp.
  > Giữ lại là nhận quà.
- [x] Báo cáo và nộp lại.
  > Đúng hạn thì yên tâm.

Căn cứ: [[ND-59-2019 Điều 26]]
:::

::: nên làm
- Từ chối ngay.
- Báo cáo bằng văn bản.
:::

::: không được làm
- Không nhận hộ người khác.
:::

::: ghi nhớ
- Quà của người có việc thì không nhận.
:::

::: câu hỏi qt-01
Việc nào là đúng?

- [x] Từ chối món quà.
  > Từ chối là cách gọn nhất.
- [ ] Nhận rồi chia cho cả phòng.
  > Chia ra vẫn là nhận.

Căn cứ: [[ND-59-2019 Điều 25]]
Mục tiêu: 1
:::
`

export function poolQuestion(number: number): string {
  const right = number % 2 === 0
  return `::: câu hỏi kt-${String(number).padStart(2, '0')}
Câu số ${number}: việc nào là đúng?

- [${right ? 'x' : ' '}] Phương án thứ nhất, câu ${number}.
  > Giải thích thứ nhất.
- [${right ? ' ' : 'x'}] Phương án thứ hai, câu ${number}.
  > Giải thích thứ hai.

Căn cứ: [[ND-59-2019 Điều 25]]
Mục: khi-nao-phai-tu-choi
Mục tiêu: ${(number % 2) + 1}
:::
`
}

const poolHead = '---\nbài: 01-qua-tang\nngày kiểm: 2026-11-22\n---\n'
export const pool = `${poolHead}${Array.from({ length: 10 }, (_, index) => poolQuestion(index + 1)).join('\n')}`

export const course = `---
tiêu đề: Khóa học thử
tóm tắt: Một câu tóm tắt
đơn vị phụ trách: Thanh tra tỉnh
số tiết: 1
ngày kiểm: 2026-11-22
bài học:
  - 01-qua-tang
đạt từ: 80
số lượt: 3
chờ trước lượt cuối: 24
đề kiểm tra:
  01-qua-tang: 5
---
Lời giới thiệu khóa học.
`

export type Changes = Record<string, string | Uint8Array | null>

export const SOUND: Record<string, string> = { [LAW]: law, [LESSON]: lesson, [POOL]: pool, [COURSE]: course }

/** The files of the small course with some replaced, added or (null) taken away. */
export function filesWith(changes: Changes = {}): ContentFile[] {
  const all: Changes = { ...SOUND, ...changes }
  return Object.entries(all).flatMap(([path, content]) =>
    content === null
      ? []
      : [{ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }],
  )
}

export function problemsWith(changes: Changes = {}, today = TODAY, published?: Changes): Problem[] {
  return checkContent(filesWith(changes), today, published && filesWith(published)).problems
}

/** A text with one passage replaced; the passage must be there. */
export function swap(text: string, passage: string, by: string): string {
  if (!text.includes(passage)) throw new Error(`swap: no «${passage}»`)
  return text.replace(passage, () => by)
}

/** The small lesson with a passage added at its end. */
export const lessonWith = (passage: string) => ({ [LESSON]: `${lesson}\n${passage}\n` })

/** The line of a passage in a text, from 1. */
export function lineOf(text: string, passage: string): number {
  return text.slice(0, text.indexOf(passage)).split('\n').length
}

export function courseFolder(changes: Changes = {}) {
  const { set } = checkContent(filesWith(changes), TODAY)
  const folder = set.courses[0]
  if (!folder) throw new Error(`no course: ${JSON.stringify(readingProblems(set))}`)
  return { set, folder }
}
