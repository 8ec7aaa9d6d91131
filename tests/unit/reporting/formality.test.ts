import { describe, expect, it } from 'vitest'
import { addDays, endOfDay, startOfDay } from '~/platform/calendar'
import { formalitySigns, type SharedWrong, type Sitting } from '~/reporting/formality'

const DUE = '2026-11-20'
const MINUTES = 20
const EARLY = startOfDay('2026-10-20')
const NOTHING_SHARED: SharedWrong = { questions: 0, pairs: 0, same: 0, people: 0 }

/** Read in full, finished weeks ahead, alone, well at the first attempt. */
function sitting(place: number, some: Partial<Sitting> = {}): Sitting {
  return {
    person: `p${place}`,
    readSeconds: MINUTES * 60,
    minutes: MINUTES,
    first: 0.9,
    best: 0.9,
    completedAt: new Date(EARLY.getTime() + place * 24 * 3_600_000),
    dueOn: DUE,
    ...some,
  }
}

/** So many people, of whom the first `odd` are told otherwise. */
const unit = (people: number, odd: number, some: (place: number) => Partial<Sitting>) =>
  Array.from({ length: people }, (_, place) => sitting(place, place < odd ? some(place) : {}))

const kinds = (sittings: Sitting[], shared = NOTHING_SHARED) =>
  formalitySigns(sittings, shared)?.map(({ kind }) => kind) ?? 'tooFew'

describe('what asks to be looked at again', () => {
  it('is nothing in a unit that read slowly and did well', () => {
    expect(
      formalitySigns(
        unit(40, 0, () => ({})),
        NOTHING_SHARED,
      ),
    ).toEqual([])
  })

  it('is not spoken of while fewer than five people have finished, however it looks', () => {
    const hasty = () => ({ readSeconds: 3 })
    expect(kinds(unit(4, 4, hasty))).toBe('tooFew')
    expect(kinds([...unit(4, 4, hasty), sitting(4, { completedAt: null })])).toBe('tooFew')
    expect(kinds([...unit(4, 4, hasty), sitting(3, { readSeconds: 3 })])).toBe('tooFew')
    expect(kinds(unit(5, 5, hasty))).toEqual(['fastReading'])
  })

  it('says how many of how many, and nothing of whom', () => {
    expect(
      formalitySigns(
        unit(6, 5, () => ({ readSeconds: 3 })),
        NOTHING_SHARED,
      ),
    ).toEqual([{ kind: 'fastReading', people: 5, of: 6 }])
  })
})

describe('signs that come of scores', () => {
  it('say no number, for of a whole unit it would tell what each one scored', () => {
    const all = unit(6, 6, () => ({ first: 0.3, best: 1 }))
    const shared = { questions: 9, pairs: 90, same: 90, people: 6 }
    expect(formalitySigns(all, shared)).toEqual([{ kind: 'sameWrong' }, { kind: 'scoreGap' }])
  })
})

describe('reading far below plausible time', () => {
  const fifth = (MINUTES * 60) / 5
  it('is under a fifth of the minutes of the edition', () => {
    expect(kinds(unit(6, 6, () => ({ readSeconds: fifth - 1 })))).toEqual(['fastReading'])
    expect(kinds(unit(6, 6, () => ({ readSeconds: fifth })))).toEqual([])
  })

  it('asks from half of those who finished, and from three people', () => {
    expect(kinds(unit(10, 5, () => ({ readSeconds: 0 })))).toEqual(['fastReading'])
    expect(kinds(unit(10, 4, () => ({ readSeconds: 0 })))).toEqual([])
    expect(kinds(unit(5, 2, () => ({ readSeconds: 0 })))).toEqual([])
  })

  it('counts a person with two courses once', () => {
    const two = [0, 1, 2].map((place) => sitting(place, { readSeconds: 0 }))
    expect(formalitySigns([...unit(6, 3, () => ({ readSeconds: 0 })), ...two], NOTHING_SHARED)).toEqual([
      { kind: 'fastReading', people: 3, of: 6 },
    ])
  })
})

describe('a burst at the deadline', () => {
  const end = endOfDay(DUE).getTime()
  const at = (millisecond: number) => ({ completedAt: new Date(millisecond) })
  const HOURS = 3_600_000

  it('is half of those who finished within two hours', () => {
    const within = (place: number) => at(end - 10 * HOURS + (place * (2 * HOURS - 1)) / 4)
    expect(kinds(unit(10, 5, within))).toEqual(['deadlineBurst'])
    expect(kinds(unit(10, 4, within))).toEqual([])
    const apart = (place: number) => at(end - 10 * HOURS + (place * 2 * HOURS) / 4)
    expect(kinds(unit(10, 5, apart))).toEqual([])
  })

  it('is of the due day and the day before, by each person’s own due day', () => {
    const from = startOfDay(addDays(DUE, -1)).getTime()
    expect(kinds(unit(6, 6, () => at(from)))).toEqual(['deadlineBurst'])
    expect(kinds(unit(6, 6, () => at(from - 1)))).toEqual([])
    expect(kinds(unit(6, 6, () => at(end - 1)))).toEqual(['deadlineBurst'])
    expect(kinds(unit(6, 6, () => at(end)))).toEqual([])
    const extended = () => ({ ...at(end - 1), dueOn: addDays(DUE, 9) })
    expect(kinds(unit(6, 6, extended))).toEqual([])
    expect(kinds(unit(6, 6, () => ({ ...at(end - 1), dueOn: null })))).toEqual([])
  })
})

describe('identical wrong answers', () => {
  const shared: SharedWrong = { questions: 5, pairs: 10, same: 8, people: 3 }
  it('are a sign when four of five pairs agree, over enough questions, pairs and people', () => {
    const sittings = unit(8, 0, () => ({}))
    expect(formalitySigns(sittings, shared)).toEqual([{ kind: 'sameWrong' }])
    for (const less of [{ questions: 4 }, { pairs: 9, same: 9 }, { same: 7 }, { people: 2 }]) {
      expect(kinds(sittings, { ...shared, ...less }), JSON.stringify(less)).toEqual([])
    }
  })
})

describe('a gap between the first and the best attempt', () => {
  const gap = (points: number) => () => ({ first: 0.5, best: 0.5 + points })
  it('is forty points, of a third of those who finished', () => {
    expect(kinds(unit(9, 3, gap(0.4)))).toEqual(['scoreGap'])
    expect(kinds(unit(9, 3, gap(0.39)))).toEqual([])
    expect(kinds(unit(10, 3, gap(0.4)))).toEqual([])
  })

  it('is not moved by rounding: 9/10 after 5/10 is forty points', () => {
    expect(kinds(unit(9, 3, () => ({ first: 5 / 10, best: 9 / 10 })))).toEqual(['scoreGap'])
    expect(kinds(unit(9, 3, () => ({ first: 3 / 10, best: 7 / 10 })))).toEqual(['scoreGap'])
  })
})
