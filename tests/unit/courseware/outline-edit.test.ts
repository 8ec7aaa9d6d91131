import { describe, expect, it } from 'vitest'
import { blueprintFaults } from '~/courseware/blueprint-check'
import { listedLessons, withLesson, withLessonAsIn } from '~/courseware/outline'
import { moved, withOutlineChange } from '~/courseware/outline-edit'

const COURSE = `---
tiêu đề: Khóa # thử
bài học:
  - 01-a
  - 02-b
đạt từ: 80
số lượt: 3
chờ trước lượt cuối: 24
đề kiểm tra:
  01-a: 3
  02-b: 2
---

Mở đầu. đạt từ: 10
`

describe('the outline of a course', () => {
  it('changes only what is changed, byte for byte', () => {
    expect(withOutlineChange(COURSE, {})).toBe(COURSE)
    const changed = withOutlineChange(COURSE, { passPercent: 70, lessons: ['02-b', '01-a'] })
    expect(changed).toBe(
      COURSE.replace('đạt từ: 80', 'đạt từ: 70').replace('  - 01-a\n  - 02-b', '  - 02-b\n  - 01-a'),
    )
    const blueprint = [{ name: '02-b', count: 5 }]
    expect(withOutlineChange(COURSE, { blueprint })).toBe(COURSE.replace('  01-a: 3\n  02-b: 2', '  02-b: 5'))
  })

  it('adds and takes away a timer', () => {
    const timed = withOutlineChange(COURSE, { timerMinutes: 30 })
    expect(timed).toContain('  02-b: 2\ngiới hạn phút: 30\n---')
    expect(withOutlineChange(timed ?? '', { timerMinutes: null })).toBe(COURSE)
  })

  it('is left alone where it is written in another way', () => {
    const flow = COURSE.replace('bài học:\n  - 01-a\n  - 02-b', 'bài học: [01-a, 02-b]')
    expect(withOutlineChange(flow, { lessons: ['02-b'] })).toBeNull()
    expect(withOutlineChange('không có', { passPercent: 1 })).toBeNull()
    expect(withLesson(flow, '03-c')).toBeNull()
  })

  it('moves a lesson by one place and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
  })

  it('names a new lesson last, or where another outline has it', () => {
    expect(listedLessons(withLesson(COURSE, '03-c') ?? '')).toEqual(['01-a', '02-b', '03-c'])
    expect(listedLessons(withLessonAsIn(COURSE, '03-c', ['01-a', '09-x', '03-c', '02-b']) ?? '')).toEqual([
      '01-a',
      '03-c',
      '02-b',
    ])
    expect(listedLessons(withLessonAsIn(COURSE, '03-c', ['03-c', '01-a']) ?? '')).toEqual([
      '03-c',
      '01-a',
      '02-b',
    ])
    expect(withLessonAsIn(COURSE, '03-c', ['01-a'])).toBeNull()
  })
})

describe('a blueprint', () => {
  const pools = [{ stem: '01-a', held: 3 }]
  it.each([
    ['as many as there are', [{ name: '01-a', count: 3 }], []],
    ['one more', [{ name: '01-a', count: 4 }], [{ kind: 'tooMany', stem: '01-a', asked: 4, held: 3 }]],
    [
      'from no pool',
      [
        { name: '01-a', count: 1 },
        { name: '02-b', count: 1 },
      ],
      [{ kind: 'noPool', stem: '02-b', asked: 1 }],
    ],
    [
      'none from no pool',
      [
        { name: '01-a', count: 1 },
        { name: '02-b', count: 0 },
      ],
      [],
    ],
    ['nothing at all', [{ name: '01-a', count: 0 }], [{ kind: 'sum', sum: 0, least: 1, most: 60 }]],
  ])('%s', (_what, blueprint, faults) => {
    expect(blueprintFaults(blueprint, pools)).toEqual(faults)
  })

  it('has at most sixty questions', () => {
    const large = [{ stem: '01-a', held: 99 }]
    expect(blueprintFaults([{ name: '01-a', count: 60 }], large)).toEqual([])
    expect(blueprintFaults([{ name: '01-a', count: 61 }], large)).toMatchObject([{ kind: 'sum', sum: 61 }])
  })
})
