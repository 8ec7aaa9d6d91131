import { describe, expect, it } from 'vitest'
import { carryReading, courseProgress } from '~/learning/progress'

const sections = (...ids: string[]) => ids.map((id) => ({ id }))
const lessons = [
  { slug: 'mot', minutes: 8, order: 1, sections: sections('mo-dau', 'a', 'b', 'c') },
  { slug: 'hai', minutes: 6, order: 2, sections: sections('mo-dau', 'a') },
  { slug: 'ba', minutes: 7, order: 3, sections: sections('mo-dau') },
]
const finished = (lessonSlug: string) => ({ lessonSlug, finished: true, sections: ['mo-dau'] })

describe('progress in a course', () => {
  it('begins with every minute and the first lesson', () => {
    expect(courseProgress(lessons, [], null)).toEqual({
      lessonsFinished: 0,
      lessonsTotal: 3,
      minutesLeft: 21,
      nextLesson: 'mot',
    })
  })

  it('goes on where the reader stopped, also out of order', () => {
    expect(courseProgress(lessons, [finished('mot')], 'ba').nextLesson).toBe('ba')
    expect(courseProgress(lessons, [finished('ba')], 'ba').nextLesson).toBe('mot')
  })

  it('does not count the section being read', () => {
    const opened = (...ids: string[]) => [{ lessonSlug: 'mot', finished: false, sections: ids }]
    expect(courseProgress(lessons, opened('mo-dau'), 'mot').minutesLeft).toBe(21)
    expect(courseProgress(lessons, opened('mo-dau', 'a', 'b'), 'mot').minutesLeft).toBe(17)
    expect(courseProgress(lessons, opened('mo-dau', 'a', 'b', 'c'), 'mot').minutesLeft).toBe(15)
  })

  it('ends with nothing left', () => {
    const all = lessons.map(({ slug }) => finished(slug))
    expect(courseProgress(lessons, all, 'ba')).toEqual({
      lessonsFinished: 3,
      lessonsTotal: 3,
      minutesLeft: 0,
      nextLesson: null,
    })
  })

  it('ignores a lesson the edition does not have', () => {
    expect(courseProgress(lessons, [finished('cu')], 'cu')).toMatchObject({
      lessonsFinished: 0,
      nextLesson: 'mot',
    })
  })
})

describe('moving to another edition', () => {
  const before = sections('mo-dau', 'a', 'b')

  it('keeps a lesson finished when nothing was added', () => {
    const reading = { lessonSlug: 'mot', finished: true, sections: ['mo-dau', 'a', 'b'] }
    expect(carryReading(reading, before, sections('mo-dau', 'b'))).toMatchObject({
      finished: true,
      sections: ['mo-dau', 'b'],
    })
  })

  it('asks for the lesson again when a section is new', () => {
    const reading = { lessonSlug: 'mot', finished: true, sections: ['mo-dau', 'a', 'b'] }
    expect(carryReading(reading, before, sections('mo-dau', 'a', 'moi'))).toMatchObject({
      finished: false,
      sections: ['mo-dau', 'a'],
    })
  })
})
