import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeCourse } from '~/courseware/compose.server'
import { registerOf } from '~/courseware/content-set'
import {
  courseFolder,
  COURSE,
  course,
  LAW,
  law,
  LESSON,
  lesson,
  POOL,
  pool,
  swap,
  TODAY,
  type Changes,
} from './small-content'

function compose(changes: Changes = {}, day = TODAY) {
  const { set, folder } = courseFolder(changes)
  return composeCourse(folder, registerOf(set), day)
}

const image = (last: number) => ({
  [LESSON]: `${lesson}\n![Bìa sổ](anh/so.png)\n`,
  'courses/thu/anh/so.png': new Uint8Array([...Buffer.from('GIF89a'), 9, 0, 9, 0, last]),
})

describe('an edition is named by what it says', () => {
  const base = compose()
  const lessonHash = (changes: Changes, day = TODAY) => compose(changes, day).lessons[0]?.hash

  it('the same text is the same edition', () => {
    expect(compose().hash).toBe(base.hash)
    expect(lessonHash({})).toBe(base.lessons[0]?.hash)
  })

  it('any change of text is another lesson and another course', () => {
    const changed = compose({ [LESSON]: swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu gọn.') })
    expect(changed.lessons[0]?.hash).not.toBe(base.lessons[0]?.hash)
    expect(changed.hash).not.toBe(base.hash)
    expect(changed.pools[0]?.hash).toBe(base.pools[0]?.hash)
  })

  it('a named value that changes makes another edition of unchanged text', () => {
    const changed = swap(law, '05 ngày làm việc', '03 ngày làm việc')
    expect(lessonHash({ [LAW]: changed })).not.toBe(base.lessons[0]?.hash)
  })

  it('a change of law that the lesson does not state makes none', () => {
    expect(
      lessonHash({
        [LAW]: swap(law, 'tình trạng: còn hiệu lực', 'tình trạng: hết hiệu lực\nhết hiệu lực từ: 2026-12-01'),
      }),
    ).toBe(base.lessons[0]?.hash)
  })

  it('the bytes of an image count', () => {
    expect(lessonHash(image(3))).toBe(lessonHash(image(3)))
    expect(lessonHash(image(3))).not.toBe(lessonHash(image(4)))
  })

  it('rules, pools and outline count', () => {
    const hashes = [
      base.hash,
      compose({ [COURSE]: swap(course, 'đạt từ: 80', 'đạt từ: 90') }).hash,
      compose({ [POOL]: swap(pool, 'Giải thích thứ nhất.', 'Giải thích khác.') }).hash,
    ]
    expect(new Set(hashes).size).toBe(3)
  })

  it('a question keeps its hash while its wording stays', () => {
    const changed = compose({ [POOL]: swap(pool, 'Câu số 3:', 'Câu số ba:') })
    const [before, after] = [base, changed].map(
      (one) => one.pools[0]?.questions.map(({ view }) => view.hash) ?? [],
    )
    expect(before?.filter((hash, index) => hash !== after?.[index])).toHaveLength(1)
  })
})

describe('nothing of a file is lost', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.normalize('NFC').replace(/[\r\n]/g, ' '))

  it('an edition holds its file byte for byte, whatever was written in it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `${lesson}\n${lines.join('\n')}\n`.normalize('NFC')
        const [composed] = compose({ [LESSON]: text }).lessons
        expect(composed?.markdown).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})
