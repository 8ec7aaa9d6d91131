import { type Locale } from './locale'

const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const tags: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' }
const each = <Format>(make: (tag: string) => Format): Record<Locale, Format> => ({
  vi: make(tags.vi),
  en: make(tags.en),
})

// Making an Intl format costs far more than using it, so each is made once.
const numbers = each((tag) => new Intl.NumberFormat(tag))
const percents = each((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }))
const decimals = each((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }))
const lists = each((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE })

/** A day 'YYYY-MM-DD' as 22/11/2026, in English 22 Nov 2026. */
export function formatDay(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (locale === 'vi') return `${date}/${month}/${year}`
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** An instant's time of day in Việt Nam: 14:30 in every language. */
export function formatTime(at: Date, _locale: Locale): string {
  return clock.format(at)
}

/** An instant's day in Việt Nam, written as formatDay writes it. */
export function formatDate(at: Date, locale: Locale): string {
  return formatDay(calendar.format(at), locale)
}

/** 14:30 ngày 22/11/2026; in English 14:30 on 22 Nov 2026. */
export function formatDateTime(at: Date, locale: Locale): string {
  return `${formatTime(at, locale)} ${locale === 'vi' ? 'ngày' : 'on'} ${formatDate(at, locale)}`
}

/** 1.284; in English 1,284. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value)
}

/** A ratio from 0 to 1 as 61,1%, with one decimal where it is not whole; in English 61.1%. */
export function formatPercent(ratio: number, locale: Locale): string {
  return percents[locale].format(ratio)
}

/** A difference of two ratios in percentage points without its sign: 0.032 as 3,2; in English 3.2. */
export function formatPoints(difference: number, locale: Locale): string {
  return decimals[locale].format(Math.abs(difference) * 100)
}

/** A size in bytes as 14,2 MB, the way a person reads it from a file window. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1024 * 1024) return `${decimals[locale].format(Math.ceil(bytes / 1024))} KB`
  return `${decimals[locale].format(bytes / 1024 / 1024)} MB`
}

/** A name within a sentence: "Tháng 11/2026" → "tháng 11/2026"; English names keep their capitals. */
export function inSentence(name: string, locale: Locale): string {
  return locale === 'vi' ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name
}

/** Joins names: A, B và C; in English A, B and C. */
export function formatList(items: readonly string[], locale: Locale): string {
  return lists[locale].format(items)
}

/** A reference code in groups of four, with its prefix: formatCode('4F7Q2KXM', 'BK') → BK-4F7Q-2KXM. */
export function formatCode(code: string, prefix?: string): string {
  const groups = code.match(/.{1,4}/g) ?? []
  return [prefix, ...groups].filter(Boolean).join('-')
}
