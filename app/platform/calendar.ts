/** A day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`; such texts order as the days do. Spans are half-open: [from, to). */
export type Day = string

/** Viet Nam keeps UTC+7 all year (no summer time since 1975). */
const HANOI_OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** The day it is in Hà Nội at an instant. */
export function dayOf(at: Date): Day {
  return new Date(at.getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10)
}

export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toUtc(text).toISOString().slice(0, 10) === text
}

/** The first instant of a day in Hà Nội. */
export function startOfDay(day: Day): Date {
  return new Date(toUtc(day).getTime() - HANOI_OFFSET_MS)
}

/** The first instant after a day in Hà Nội: what is received before it is on time. */
export function endOfDay(day: Day): Date {
  return new Date(startOfDay(day).getTime() + DAY_MS)
}

export function addDays(day: Day, days: number): Day {
  return new Date(toUtc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same date so many months later (or earlier); the last day of a shorter month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const date = toUtc(day)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date.getUTCDate(), last))
  return first.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY_MS)
}

/** Whether a dated fact holds on a day. */
export function holdsOn(span: { from: Day; to: Day | null }, day: Day): boolean {
  return span.from <= day && (span.to === null || day < span.to)
}

function toUtc(day: Day): Date {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
