import { describe, expect, it } from 'vitest'
import { cutQuestion } from '~/courseware/source/question-lines'

const body = `Bà Lan để lại phong bì.

Anh Tư nên làm gì?

- [ ] Giữ lại
  đến mai.
  > Giữ lại là nhận.
  > Thêm một dòng.
- [x] Nộp lại.

  > Đúng hạn thì yên tâm.
* [ X ] Báo cáo.

Căn cứ: [[A-1 Điều 1]],
  [[A-1 Điều 2]]
Mục: mo-dau`

describe('a question cut by lines', () => {
  const cut = cutQuestion(body, 10)

  it('keeps the stem with its blank lines', () => {
    expect(cut.stem).toEqual({ line: 10, text: 'Bà Lan để lại phong bì.\n\nAnh Tư nên làm gì?\n' })
  })

  it('finds each choice, its mark and the line of its explanation', () => {
    expect(cut.choices.map(({ line, mark, text }) => [line, mark, text.text])).toEqual([
      [14, ' ', 'Giữ lại\nđến mai.'],
      [18, 'x', 'Nộp lại.'],
      [21, ' X ', 'Báo cáo.'],
    ])
    expect(cut.choices.map((choice) => choice.explanation)).toEqual([
      { line: 16, text: 'Giữ lại là nhận.\nThêm một dòng.' },
      { line: 20, text: 'Đúng hạn thì yên tâm.' },
      null,
    ])
  })

  it('joins a field that goes on in the next line', () => {
    expect(cut.fields).toEqual([
      { line: 23, name: 'Căn cứ', value: '[[A-1 Điều 1]], [[A-1 Điều 2]]' },
      { line: 25, name: 'Mục', value: 'mo-dau' },
    ])
    expect(cut.stray).toEqual([])
  })

  it('reads fields without a blank line before them, but no «Tên: …» inside a stem', () => {
    const tight = cutQuestion('Lưu ý: đọc kỹ. Hỏi?\n- [x] A\n  > b\nMục tiêu: 2', 1)
    expect(tight.stem.text).toBe('Lưu ý: đọc kỹ. Hỏi?')
    expect(tight.fields).toEqual([{ line: 4, name: 'Mục tiêu', value: '2' }])
  })

  it('names text that belongs to nothing', () => {
    expect(cutQuestion('Hỏi?\n\n- [x] A\n\nlạc\n', 1).stray).toEqual([{ line: 5, text: 'lạc' }])
  })
})
