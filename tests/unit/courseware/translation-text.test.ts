import { describe, expect, it } from 'vitest'
import { fingerprint } from '~/courseware/source/translation'
import { namedSource, translationBegun, translationRenewed } from '~/courseware/translation-text'
import { course, LESSON, lesson, pool, problemsWith, swap } from './small-content'
import { COURSE_EN, lawInEnglish, LESSON_EN, lessonEnglish, POOL_EN } from './small-translation'

const LAW = 'laws/ND-59-2019.md'
const begunEverywhere = {
  [LAW]: lawInEnglish,
  [COURSE_EN]: translationBegun('course', course),
  [LESSON_EN]: translationBegun('lesson', lesson),
  [POOL_EN]: translationBegun('pool', pool),
}

describe('the text a translation begins with', () => {
  it('names its source, keeps only what a translation declares, and carries the id of every section', () => {
    const text = translationBegun('lesson', lesson)
    expect(text.split('\n').slice(0, 9)).toEqual([
      '---',
      `bản gốc: ${fingerprint(lesson)}`,
      'tiêu đề: "Nhận quà tặng: khi nào phải từ chối?"',
      'mục tiêu:',
      '  - Nhận ra quà của người có liên quan',
      '  - Nộp lại quà đúng hạn',
      '---',
      'Mở đầu ngắn gọn.',
      '',
    ])
    expect(text).toContain('## Khi nào phải từ chối? {#khi-nao-phai-tu-choi}\n')
    expect(translationBegun('pool', pool).startsWith(`---\nbản gốc: ${fingerprint(pool)}\n---\n`)).toBe(true)
  })

  it('leaves an id that its author wrote, and a heading over questions only', () => {
    const named = swap(lesson, '## Khi nào phải từ chối?', '## Khi nào phải từ chối? {#tu-choi}')
    const text = translationBegun(
      'lesson',
      swap(named, '::: câu hỏi qt-01', '## Câu hỏi ôn tập\n\n::: câu hỏi qt-01'),
    )
    expect(text).toContain('## Khi nào phải từ chối? {#tu-choi}\n')
    expect(text).toContain('## Câu hỏi ôn tập\n')
  })

  it('has nothing wrong in it but that it is not English yet', () => {
    const codes = problemsWith(begunEverywhere).map(({ code }) => code)
    expect([...new Set(codes)].sort()).toEqual(['dontWithoutNot', 'translationUntouched'])
  })

  it('is named anew for a source that moved on, and nothing else of it changes', () => {
    const moved = swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu khác.')
    const renewed = translationRenewed(lessonEnglish, moved)
    expect(namedSource(renewed)).toBe(fingerprint(moved))
    expect(renewed.replace(fingerprint(moved), fingerprint(lesson))).toBe(lessonEnglish)
  })
})

describe('what two languages share', () => {
  it('is not taken for a passage left in Vietnamese: a name, a figure, a value from the register', () => {
    const value = (text: string, by: string) => ({ [LESSON]: swap(lesson, text, by) })
    const source = value('Mở đầu ngắn gọn.', '{{hạn nộp lại quà tặng}}')[LESSON] ?? ''
    const english = swap(
      swap(lessonEnglish, 'A short opening.', '{{hạn nộp lại quà tặng}}'),
      fingerprint(lesson),
      fingerprint(source),
    )
    const found = problemsWith({ [LAW]: lawInEnglish, [LESSON]: source, [LESSON_EN]: english })
    expect(found.map(({ code }) => code)).toEqual([])
  })
})
