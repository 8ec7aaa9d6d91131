import { fingerprint } from '~/courseware/source/translation'
import {
  COURSE,
  course,
  LAW,
  law,
  LESSON,
  lesson,
  POOL,
  pool,
  poolQuestion,
  swap,
  type Changes,
} from './small-content'

/** The small course in English: each file names the text it translates. */
export const COURSE_EN = COURSE.replace('.md', '.en.md')
export const LESSON_EN = LESSON.replace('.md', '.en.md')
export const POOL_EN = POOL.replace('.md', '.en.md')

export const lawInEnglish = swap(
  swap(law, 'giá trị: 05 ngày làm việc', 'giá trị: 05 ngày làm việc\n    tiếng Anh: 05 working days'),
  'cơ quan ban hành',
  'tên tiếng Anh: Decree 59/2019/ND-CP\ncơ quan ban hành',
)

export const courseEnglish = `---
bản gốc: ${fingerprint(course)}
tiêu đề: A trial course
tóm tắt: One line
đơn vị phụ trách: Provincial Inspectorate
---
What the course is about.
`

export const lessonEnglish = `---
bản gốc: ${fingerprint(lesson)}
tiêu đề: "Gifts: when must I refuse?"
mục tiêu:
  - Recognise a gift from someone with an interest
  - Hand gifts in on time
---
A short opening.

## When must I refuse? {#khi-nao-phai-tu-choi}

Take no gift from a person with business at your office [[ND-59-2019 Điều 25]].

::: trích luật ND-59-2019 Điều 26
Hand it in within {{hạn nộp lại quà tặng}}.
:::

::: tình huống phong-bi
Mrs Lan leaves an envelope on the desk.

What should Mr Tư do?

- [ ] Keep it and think tomorrow.
  > Keeping it is taking the gift.
- [x] Report it and hand it in.
  > In time, and at ease.

Căn cứ: [[ND-59-2019 Điều 26]]
:::

::: nên làm
- Refuse at once.
- Report in writing.
:::

::: không được làm
- Do not take it for someone else.
:::

::: ghi nhớ
- No gifts from people with business at the office.
:::

## Practice questions

::: câu hỏi qt-01
Which is right?

- [x] Refuse the gift.
  > Refusing is the neatest way.
- [ ] Take it and share it out in the office.
  > Sharing is still taking.

Căn cứ: [[ND-59-2019 Điều 25]]
Mục tiêu: 1
:::
`

const questionInEnglish = (number: number) =>
  poolQuestion(number)
    .replace(/Câu số (\d+): việc nào là đúng/, 'Question $1: which is right')
    .replace(/Phương án thứ nhất, câu/, 'First choice of question')
    .replace(/Phương án thứ hai, câu/, 'Second choice of question')
    .replace('Giải thích thứ nhất.', 'First reason.')
    .replace('Giải thích thứ hai.', 'Second reason.')

export const poolEnglish = `---\nbản gốc: ${fingerprint(pool)}\n---\n${Array.from(
  { length: 10 },
  (_, index) => questionInEnglish(index + 1),
).join('\n')}`

export const ENGLISH: Record<string, string> = {
  [LAW]: lawInEnglish,
  [COURSE_EN]: courseEnglish,
  [LESSON_EN]: lessonEnglish,
  [POOL_EN]: poolEnglish,
}

/** The small course with its translation, some files changed. */
export const inEnglish = (changes: Changes = {}): Changes => ({ ...ENGLISH, ...changes })
