import { useId } from 'react'
import { formatNumber } from '~/i18n/format'
import { type MessageKey } from '~/i18n/messages'
import { useT } from '~/i18n/use-t'

/** The seven segments, always in this order. */
export const SEGMENTS = [
  'completed',
  'inProgress',
  'notStarted',
  'overdue',
  'exempt',
  'deferred',
  'unassigned',
] as const
export type Segment = (typeof SEGMENTS)[number]
export type StatusCounts = Record<Segment, number>

const words = {
  completed: 'common.standing.completed',
  inProgress: 'common.progress.inProgress',
  notStarted: 'common.progress.notStarted',
  overdue: 'common.standing.overdue',
  exempt: 'common.standing.exempt',
  deferred: 'common.standing.deferred',
  unassigned: 'common.standing.unassigned',
} as const satisfies Record<Segment, MessageKey>

/** Everyone in exactly one segment, told by lightness and pattern as well as colour, so that it survives a black-and-white printer. */
export function StatusBar({
  counts,
  unit = 'people',
  compact = false,
  hrefs = {},
}: {
  counts: StatusCounts
  /** Whether people or enrolments are counted. */
  unit?: 'people' | 'enrolments'
  /** In a table row: the bar alone; its numbers stand in the row. */
  compact?: boolean
  /** The list behind each number of the legend. */
  hrefs?: Partial<Record<Segment, string>>
}) {
  const t = useT()
  const total = SEGMENTS.reduce((sum, segment) => sum + counts[segment], 0)
  const present = SEGMENTS.filter((segment) => counts[segment] > 0)
  const parts = present.map((segment) =>
    t('common.status.part', {
      count: counts[segment],
      status: t(words[segment]).toLocaleLowerCase(t.locale),
    }),
  )
  const sentence = t(`common.status.${unit}`, { count: total, parts: parts.join(', ') })
  if (compact) return <Bar counts={counts} label={sentence} height={14} />
  return (
    <div className="status-bar">
      <Bar counts={counts} label={sentence} height={20} />
      <ul className="legend">
        {present.map((segment) => (
          <LegendItem key={segment} segment={segment} count={counts[segment]} href={hrefs[segment]} />
        ))}
        <li className="legend-total">
          {t(`common.status.total.${unit}`)} <b className="number">{formatNumber(total, t.locale)}</b>
        </li>
      </ul>
    </div>
  )
}

function LegendItem({ segment, count, href }: { segment: Segment; count: number; href: string | undefined }) {
  const t = useT()
  const pattern = usePatternId()
  const label = t(words[segment])
  return (
    <li>
      <svg className="legend-mark" width="16" height="16" aria-hidden="true" focusable="false">
        <Patterns id={pattern} segments={[segment]} />
        <rect x="0.5" y="0.5" width="15" height="15" {...paint(segment, pattern)} {...outline(segment)} />
      </svg>
      {href ? <a href={href}>{label}</a> : label} <b className="number">{formatNumber(count, t.locale)}</b>
    </li>
  )
}

function Bar({ counts, label, height }: { counts: StatusCounts; label: string; height: number }) {
  const pattern = usePatternId()
  const spans = spansOf(counts)
  return (
    <svg className="bar" width="100%" height={height} role="img" aria-label={label} focusable="false">
      <Patterns id={pattern} segments={spans.map((span) => span.segment)} />
      {spans.map(({ segment, from, width }) => (
        <rect key={segment} x={`${from}%`} width={`${width}%`} height={height} {...paint(segment, pattern)} />
      ))}
      <rect className="bar-frame" width="100%" height={height} />
      {spans
        .filter((span) => span.segment === 'unassigned')
        .map((span) => (
          <DashedEdges key="dashed" {...span} height={height} />
        ))}
      {spans.slice(1).map(({ segment, from }) => (
        <g key={segment}>
          <line className="bar-edge" x1={`${from}%`} x2={`${from}%`} y2={height} />
          <line className="bar-gap" x1={`${from}%`} x2={`${from}%`} y2={height} />
        </g>
      ))}
    </svg>
  )
}

/** Replaces the frame's solid line above and below those whom nothing could be assigned to. */
function DashedEdges({ from, width, height }: { from: number; width: number; height: number }) {
  const edge = { x1: `${from}%`, x2: `${round(from + width)}%` }
  return (
    <>
      {[0.5, height - 0.5].map((y) => (
        <g key={y}>
          <line className="bar-gap" {...edge} y1={y} y2={y} />
          <line className="bar-dashes" {...edge} y1={y} y2={y} />
        </g>
      ))}
    </>
  )
}

function Patterns({ id, segments }: { id: string; segments: readonly Segment[] }) {
  return (
    <defs>
      {segments.includes('overdue') ? (
        <pattern
          id={`${id}overdue`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#fff" />
          <rect width="4" height="6" fill="#d5493c" />
        </pattern>
      ) : null}
      {segments.includes('deferred') ? (
        <pattern id={`${id}deferred`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="#cfc9bb" />
          <rect width="1.5" height="5" fill="#17212b" />
        </pattern>
      ) : null}
    </defs>
  )
}

function paint(segment: Segment, pattern: string) {
  const hatched = segment === 'overdue' || segment === 'deferred'
  return hatched ? { fill: `url(#${pattern}${segment})` } : { className: `fill-${segment}` }
}

function outline(segment: Segment) {
  return { stroke: '#17212b', strokeDasharray: segment === 'unassigned' ? '3 2' : undefined }
}

function usePatternId(): string {
  return `p${useId().replace(/\W/g, '')}`
}

const LEAST_VISIBLE = 1.5

/** Where each segment begins and how wide it is, in percent; the smallest stay visible. */
export function spansOf(counts: StatusCounts): { segment: Segment; from: number; width: number }[] {
  const total = SEGMENTS.reduce((sum, segment) => sum + counts[segment], 0)
  const shares = SEGMENTS.filter((segment) => counts[segment] > 0).map((segment) => ({
    segment,
    share: Math.max((counts[segment] / total) * 100, LEAST_VISIBLE),
  }))
  const whole = shares.reduce((sum, { share }) => sum + share, 0)
  let from = 0
  return shares.map(({ segment, share }) => {
    const width = (share / whole) * 100
    const span = { segment, from: round(from), width: round(width) }
    from += width
    return span
  })
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
