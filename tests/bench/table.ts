export interface Figure {
  work: string
  value: number
  unit: string
  /** at most, or at least when `atLeast` */
  aim?: number
  atLeast?: boolean
  note?: string
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
export const shown = (value: number) => (Number.isNaN(value) ? '—' : number.format(round(value)))

/** Three significant figures: the machine gives no more. */
function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

/** Prints figures beside their aims: how far each one is, and which ones miss. Returns the number that miss. */
export function printFigures(title: string, figures: readonly Figure[]): number {
  const rows = figures.map((figure) => [
    figure.work,
    `${shown(figure.value)} ${figure.unit}`.trim(),
    figure.aim === undefined ? '' : `${figure.atLeast ? '≥' : '≤'} ${shown(figure.aim)}`,
    distance(figure),
    figure.note ?? '',
  ])
  printTable(title, ['Việc', 'Đo được', 'Mục tiêu', 'So với mục tiêu', 'Ghi chú'], rows)
  return figures.filter((figure) => isMissed(figure)).length
}

export function isMissed({ value, aim, atLeast }: Figure): boolean {
  if (aim === undefined) return false
  return atLeast ? value < aim : value > aim
}

function distance(figure: Figure): string {
  const { value, aim, atLeast } = figure
  if (aim === undefined) return ''
  const share = atLeast ? value / aim : aim / value
  return isMissed(figure) ? `CHƯA ĐẠT, ${shown(1 / share)} lần` : `đạt, dư ${shown(share)} lần`
}

export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd()
  console.log(`\n${title}\n`)
  console.log(line(head))
  console.log(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row))
}
