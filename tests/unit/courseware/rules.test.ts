import { describe, expect, it } from 'vitest'
import { inOrder, sentence } from '~/courseware/problem'
import { messages } from '~/courseware/problem-messages'
import { fingerprint } from '~/courseware/source/translation'
import { BROKEN } from './broken-documents'
import {
  COURSE,
  filesWith,
  LESSON,
  lesson,
  lessonWith,
  POOL,
  problemsWith,
  swap,
  TODAY,
} from './small-content'
import { inEnglish, LESSON_EN } from './small-translation'

describe('rules of content', () => {
  it('finds nothing in a sound course', () => {
    expect(problemsWith()).toEqual([])
  })

  it('finds nothing in a sound course with its translation', () => {
    expect(problemsWith(inEnglish())).toEqual([])
  })

  it('lets a source move on without its translation: one warning, and nothing else is held against it', () => {
    const moved = swap(lesson, '::: câu hỏi qt-01', '::: câu hỏi qt-09')
    const found = problemsWith(inEnglish({ [LESSON]: moved }))
    expect(found.map(({ path, code, severity, line }) => ({ path, code, severity, line }))).toEqual([
      { path: LESSON_EN, code: 'translationOlder', severity: 'warning', line: 2 },
    ])
    expect(found[0]?.message).toContain(fingerprint(moved))
  })

  it.each(BROKEN)('$code', ({ code, of, line = 1, says, published }) => {
    const found = problemsWith(of, TODAY, published).filter((problem) => problem.code === code)
    expect(found.map((problem) => problem.line)).toContain(line)
    if (says) expect(found[0]?.message).toContain(says)
  })

  it('has a broken document for every rule', () => {
    const shown = new Set(BROKEN.map((one) => one.code))
    expect(Object.keys(messages).filter((code) => !shown.has(code as never))).toEqual([])
  })

  it('says what to change: a sentence that ends, with no code word in it', () => {
    for (const { of } of BROKEN) {
      for (const problem of problemsWith(of)) {
        expect(problem.message).toMatch(/[.?!…]$/)
        expect(problem.message).not.toMatch(/undefined|null|NaN|\[object/)
        expect(sentence(problem)).toBe(`Dòng ${problem.line}: ${problem.message}`)
      }
    }
  })

  it('tells all problems of all files at once, by file and line', () => {
    const problems = problemsWith({
      [LESSON]: swap(
        swap(lesson, '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'),
        'Điều 25]].',
        'Điều 99]].',
      ),
      [POOL]: 'không có gì\n',
      [COURSE]: '---\ntiêu đề: [\n---\n',
    })
    expect(new Set(problems.map((problem) => problem.path)).size).toBe(3)
    expect(problems).toEqual(inOrder(problems))
    expect(problems.filter((problem) => problem.path === LESSON).map((problem) => problem.code)).toEqual([
      'lessonNotListed',
      'articleUnknown',
      'noRightChoice',
    ])
  })

  it('says how to repair a question without a right choice', () => {
    const [problem] = problemsWith({
      [LESSON]: swap(lesson, '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'),
    })
    expect(problem && sentence(problem)).toBe(
      'Dòng 45: câu hỏi qt-01 chưa có đáp án đúng. Đánh dấu [x] trước phương án đúng.',
    )
  })

  it('does not need the folder’s README', () => {
    expect(problemsWith({ 'README.md': '# Cách viết bài\n' })).toEqual([])
    expect(filesWith({ [POOL]: null })).toHaveLength(3)
  })
})

describe('traps spare what is right', () => {
  const codes = (passage: string) => problemsWith(lessonWith(passage)).map((problem) => problem.code)

  it.each([
    'Nhiều người nhớ ~~quà dưới 500.000 đồng thì được nhận~~.',
    'Không còn ngưỡng quà 500.000 đồng.',
    'Nộp lại quà trong 05 ngày làm việc, không phải 5 ngày lịch.',
    'Cấp huyện không còn từ 01/7/2025.',
    'Quy định 37-QĐ/TW đã bị thay thế.',
    'Từ 01/7/2025 không còn tử hình với tội nhận hối lộ.',
    'Kê khai tài sản từ 150 triệu đồng.',
    'Chị Huyền tiếp nhận hồ sơ.',
    'Thanh tra Bộ Quốc phòng vẫn hoạt động.',
    'Đưa hối lộ không thuộc Mục 1, nhưng vẫn có thể là tham nhũng.',
    'Trước đây việc này do Bộ Tài nguyên và Môi trường làm.',
  ])('%s', (passage) => {
    expect(codes(passage)).toEqual([])
  })

  it('spares a wrong choice, not a right one, not an explanation', () => {
    const wrong = swap(lesson, 'Nhận rồi chia cho cả phòng.', 'Nhận quà dưới 500.000 đồng.')
    const right = swap(lesson, '[x] Từ chối món quà.', '[x] Nhận quà dưới 500.000 đồng.')
    const explained = swap(lesson, 'Chia ra vẫn là nhận.', 'Quà dưới 500.000 đồng mới được nhận.')
    expect(problemsWith({ [LESSON]: wrong })).toEqual([])
    expect(problemsWith({ [LESSON]: right }).map((one) => one.code)).toEqual(['trapGiftThreshold'])
    expect(problemsWith({ [LESSON]: explained }).map((one) => one.code)).toEqual(['trapGiftThreshold'])
  })

  it('lets a story name a sum, but not a district of today', () => {
    const sum = swap(lesson, 'Bà Lan để lại phong bì trên bàn.', 'Bà Lan để lại món quà 500.000 đồng.')
    const place = swap(lesson, 'Bà Lan để lại phong bì trên bàn.', 'Bà Lan đến UBND huyện.')
    expect(problemsWith({ [LESSON]: sum })).toEqual([])
    expect(problemsWith({ [LESSON]: place }).map((one) => one.code)).toEqual(['trapDistrict'])
  })
})
