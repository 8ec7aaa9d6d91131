import { useId } from 'react'

export interface ChartLine {
  label: string
  /** from 0 to 1, one for each place; null where nothing is known */
  values: readonly (number | null)[]
}

const WIDTH = 400
const HEIGHT = 230
const LEFT = 46
const RIGHT = 112
const TOP = 14
const BOTTOM = 34
const GRID = [0, 0.25, 0.5, 0.75, 1]
const NEAR = 18

/**
 * Up to three lines over days, told apart by dashes and by the words at their ends as well as by colour. `places` are from
 * 0 to 1; the axis goes from nothing to everything. A sentence stands above it and a table below.
 */
export function LineChart({
  title,
  description,
  places,
  marks,
  lines,
  percent,
}: {
  title: string
  description: string
  places: readonly number[]
  /** what is written below the first and the last place */
  marks: readonly [string, string]
  lines: readonly ChartLine[]
  percent: (share: number) => string
}) {
  const id = useId().replace(/\W/g, '')
  const x = (place: number) => round(LEFT + place * (WIDTH - LEFT - RIGHT))
  const y = (value: number) => round(TOP + (1 - value) * (HEIGHT - TOP - BOTTOM))
  const ends = endsOf(lines, y)
  return (
    <svg
      className="line-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`t${id} d${id}`}
      focusable="false"
    >
      <title id={`t${id}`}>{title}</title>
      <desc id={`d${id}`}>{description}</desc>
      {GRID.map((value) => (
        <g key={value}>
          <line className="line-chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text className="line-chart-text" x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {percent(value)}
          </text>
        </g>
      ))}
      <text className="line-chart-text" x={LEFT} y={HEIGHT - 10}>
        {marks[0]}
      </text>
      <text className="line-chart-text" x={WIDTH - RIGHT} y={HEIGHT - 10} textAnchor="end">
        {marks[1]}
      </text>
      {lines.map(({ label, values }, number) => (
        <path
          key={label}
          className={`line-chart-line line-chart-line-${number + 1}`}
          d={pathOf(values, places, x, y)}
        />
      ))}
      {ends.map(({ label, at }) => (
        <text key={label} className="line-chart-end" x={WIDTH - RIGHT + 8} y={at + 4}>
          {label}
        </text>
      ))}
    </svg>
  )
}

/** Where each line's words stand: at its last value, and clear of the ones above. */
function endsOf(lines: readonly ChartLine[], y: (value: number) => number) {
  const ends = lines.map(({ label, values }) => ({ label, at: y(values.at(-1) ?? 0) }))
  ends.sort((a, b) => a.at - b.at)
  ends.forEach((end, place) => {
    const above = ends[place - 1]
    if (above && end.at < above.at + NEAR) end.at = above.at + NEAR
  })
  return ends
}

function pathOf(
  values: readonly (number | null)[],
  places: readonly number[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  let isDrawing = false
  return values
    .map((value, at) => {
      if (value === null) {
        isDrawing = false
        return ''
      }
      const step = `${isDrawing ? 'L' : 'M'}${x(places[at] ?? 0)} ${y(value)}`
      isDrawing = true
      return step
    })
    .join('')
}

const round = (value: number) => Math.round(value * 10) / 10
