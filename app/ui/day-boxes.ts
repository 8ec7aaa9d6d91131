/** A day is typed in three boxes, so that no setting of a browser decides which number is the month. */
export const DAY_BOXES = ['day', 'month', 'year'] as const
export type DayBox = (typeof DAY_BOXES)[number]

/** The name under which one box of the field `name` is posted. */
export const boxName = (name: string, box: DayBox) => `${name}.${box}`

/** What each box holds of a day, whole or not: the boxes of '2026-11-' are '', '11' and '2026'. */
export function boxesOf(day = ''): Record<DayBox, string> {
  const [year = '', month = '', ...rest] = day.split('-')
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(day)
  const shown = (number: string) => (whole ? String(Number(number)) : number)
  return { day: shown(rest.join('-')), month: shown(month), year }
}

/** The form with each field of three boxes as one: '2026-03-05', '' when nothing is typed, else the parts as typed. */
export function withWholeDays(posted: FormData): FormData {
  const whole = new FormData()
  for (const [key, value] of posted) {
    const [, name = '', box] = key.match(/^(.+)\.(day|month|year)$/) ?? []
    if (!box) whole.append(key, value)
    else if (!whole.has(name)) whole.append(name, dayOf(posted, name))
  }
  return whole
}

function dayOf(posted: FormData, name: string): string {
  const [day, month, year] = DAY_BOXES.map((box) => typed(posted.getAll(boxName(name, box)))) as [
    string,
    string,
    string,
  ]
  const inOne = month === '' && year === '' ? day.match(/^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/) : null
  if (inOne) return joined(inOne[1] ?? '', inOne[2] ?? '', inOne[3] ?? '')
  return day + month + year === '' ? '' : joined(day, month, year)
}

const LONGEST_PART = 20
const typed = (values: FormDataEntryValue[]) =>
  values
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim().slice(0, LONGEST_PART))
    .join(' ')

const joined = (day: string, month: string, year: string) =>
  `${year.replaceAll('-', ' ')}-${twoDigits(month.replaceAll('-', ' '))}-${twoDigits(day)}`
const twoDigits = (number: string) => (/^\d$/.test(number) ? `0${number}` : number)
