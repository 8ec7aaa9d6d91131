import { addDays, type Day, startOfDay } from '~/platform/calendar'

/** The days of the story, counted from the day it is told so that it stays true. */
export interface Timeline {
  today: Day
  opensOn: Day
  dueOn: Day
  /** for those given more time after the flood */
  extendedDueOn: Day
  /** 'Quý IV/2026' */
  quarter: string
  /** '2026-Q4' */
  cycle: string
}

const ROMAN = ['I', 'II', 'III', 'IV']

export function timelineFrom(today: Day): Timeline {
  const opensOn = addDays(today, -40)
  const year = opensOn.slice(0, 4)
  const quarter = Math.floor((Number(opensOn.slice(5, 7)) - 1) / 3)
  return {
    today,
    opensOn,
    dueOn: addDays(today, -4),
    extendedDueOn: addDays(today, 5),
    quarter: `Quý ${ROMAN[quarter] ?? ''}/${year}`,
    cycle: `${year}-Q${quarter + 1}`,
  }
}

/** The instant so many minutes after midnight in Hà Nội. */
export function atMinute(day: Day, minutes: number): Date {
  return new Date(startOfDay(day).getTime() + Math.round(minutes * 60) * 1000)
}
