import { addDays, type Day } from '~/platform/calendar'
import { type Outcome } from './outcomes'
import { type Chance } from './chance'
import { type DemoPerson } from './person'
import { atMinute, type Timeline } from './timeline'

/** One lesson read: finishedAt is null for the one in which the reader stopped. */
export interface ReadingStory {
  startedAt: Date
  finishedAt: Date | null
}

/** One sitting: how many of every ten answers are right. */
export interface AttemptStory {
  startedAt: Date
  seconds: number
  rightOfTen: number
  /** what is wrong is wrong as on the sheet that went round */
  bySheet?: true
}

/** What a person did. Readings are of the first lessons in order. */
export interface Story {
  signedIn: boolean
  opened: Date | null
  readings: ReadingStory[]
  attempts: AttemptStory[]
}

const nothing: Story = { signedIn: false, opened: null, readings: [], attempts: [] }

export interface Telling {
  lessons: number
  chance: Chance
  timeline: Timeline
  /** of the person among those of the unit: people who hurry take turns at the same computer */
  turn: number
}

/** The story behind an outcome. Nothing happens after the evening before today. */
export function tellStory(person: DemoPerson, telling: Telling): Story {
  if (person.job && person.outcome === 'learning') return inTheMiddleOfLessonThree(telling)
  return tellers[person.outcome](telling)
}

const tellers: Record<Outcome, (telling: Telling) => Story> = {
  early: (telling) => finishedBetween(telling, 2, 22),
  onTime: (telling) => finishedBetween(telling, 20, 35),
  late: (telling) => finishedBetween(telling, 37, 38),
  sound: (telling) => readSlowly(telling),
  hasty: (telling) => hurriedThrough(telling),
  learning: (telling) => stoppedAfter(telling, telling.chance.between(1, telling.lessons)),
  opened: (telling) => stoppedAfter(telling, 0),
  failed: (telling) => failedThrice(telling),
  notOpened: () => ({ ...nothing, signedIn: true }),
  exempt: () => ({ ...nothing, signedIn: true }),
  onLeave: ({ chance }) => ({ ...nothing, signedIn: chance.happens(0.6) }),
  neverSignedIn: () => nothing,
  noSignInName: () => nothing,
  notAssigned: () => ({ ...nothing, signedIn: true }),
}

/** All lessons over a few days, a test between the two days (counted from the opening), sometimes after a first that failed. */
function finishedBetween(telling: Telling, first: number, last: number): Story {
  const { chance, timeline, lessons } = telling
  const testDay = addDays(timeline.opensOn, chance.between(first, last))
  const readings = readOnDaysBefore(telling, testDay, lessons)
  const afternoon = chance.between(16 * 60, 21 * 60)
  const failedFirst = chance.happens(0.16)
  const earlier = {
    startedAt: atMinute(testDay, afternoon - 95),
    seconds: chance.between(380, 900),
    rightOfTen: chance.between(4, 7),
  }
  const passed = {
    startedAt: atMinute(testDay, afternoon),
    seconds: chance.between(420, 1300),
    rightOfTen: chance.pick([8, 8, 9, 9, 9, 10]),
  }
  return whole(readings, failedFirst ? [earlier, passed] : [passed])
}

function readOnDaysBefore({ chance, timeline }: Telling, day: Day, count: number): ReadingStory[] {
  const span = Math.min(chance.between(1, 3), daysAvailable(timeline, day))
  return Array.from({ length: count }, (_, place) => {
    const on = addDays(day, -span + Math.floor((place * span) / Math.max(count, 1)))
    const minute = 8 * 60 + place * 75 + chance.between(0, 30)
    return { startedAt: atMinute(on, minute), finishedAt: atMinute(on, minute + chance.between(6, 22)) }
  })
}

const daysAvailable = (timeline: Timeline, day: Day) => (day > addDays(timeline.opensOn, 3) ? 3 : 1)

/** A lesson every few days, read in full; the test when it has settled. */
function readSlowly(telling: Telling): Story {
  const { chance, timeline, lessons } = telling
  const begin = chance.between(1, 8)
  const readings = Array.from({ length: lessons }, (_, place) => {
    const on = addDays(timeline.opensOn, begin + place * chance.between(3, 5))
    const minute = chance.between(13 * 60, 20 * 60)
    return { startedAt: atMinute(on, minute), finishedAt: atMinute(on, minute + chance.between(14, 31)) }
  }).sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const testDay = addDays(timeline.opensOn, begin + lessons * 5 + 1)
  const test = {
    startedAt: atMinute(testDay, chance.between(14 * 60, 20 * 60)),
    seconds: chance.between(900, 1700),
    rightOfTen: chance.pick([9, 9, 10, 10]),
  }
  return whole(readings, [test])
}

/** One after another in the evening before the last day, each lesson left after seconds, every answer right. */
function hurriedThrough({ chance, timeline, lessons, turn }: Telling): Story {
  const evening = addDays(timeline.dueOn, -1)
  let second = (19 * 60 + 40) * 60 + turn * 190
  const readings = Array.from({ length: lessons }, () => {
    const startedAt = atMinute(evening, second / 60)
    second += chance.between(6, 14)
    return { startedAt, finishedAt: atMinute(evening, second / 60) }
  })
  const attempt = {
    startedAt: atMinute(evening, (second + 5) / 60),
    seconds: chance.between(38, 66),
    rightOfTen: 10,
  }
  return whole(readings, [attempt])
}

/** So many lessons finished; the next begun, or the test failed once when there is none. */
function stoppedAfter(telling: Telling, finished: number): Story {
  const { chance, timeline, lessons } = telling
  const day = addDays(timeline.opensOn, chance.between(12, 38))
  const readings = readOnDaysBefore(telling, day, finished)
  const next = { startedAt: atMinute(day, chance.between(14 * 60, 17 * 60)), finishedAt: null }
  if (finished < lessons) return whole([...readings, next], [])
  const failed = {
    startedAt: atMinute(day, 19 * 60),
    seconds: chance.between(300, 900),
    rightOfTen: chance.between(5, 7),
  }
  return whole(readings, [failed])
}

function failedThrice(telling: Telling): Story {
  const { chance, timeline, lessons } = telling
  const day = addDays(timeline.opensOn, chance.between(24, 31))
  const sitting = (daysLater: number, hour: number, rightOfTen: number) => ({
    startedAt: atMinute(addDays(day, daysLater), hour * 60 + chance.between(0, 40)),
    seconds: chance.between(200, 620),
    rightOfTen,
  })
  return whole(readOnDaysBefore(telling, day, lessons), [
    sitting(0, 15, 5),
    sitting(1, 20, 6),
    sitting(3, 20, 7),
  ])
}

/** Two lessons finished this week, the third open since the evening before today. */
function inTheMiddleOfLessonThree({ timeline }: Telling): Story {
  const day = (back: number) => addDays(timeline.today, -back)
  return whole(
    [
      { startedAt: atMinute(day(6), 19 * 60 + 12), finishedAt: atMinute(day(6), 19 * 60 + 31) },
      { startedAt: atMinute(day(3), 11 * 60 + 48), finishedAt: atMinute(day(3), 12 * 60 + 4) },
      { startedAt: atMinute(day(1), 20 * 60 + 5), finishedAt: null },
    ],
    [],
  )
}

function whole(readings: ReadingStory[], attempts: AttemptStory[]): Story {
  return { signedIn: true, opened: readings[0]?.startedAt ?? null, readings, attempts }
}
