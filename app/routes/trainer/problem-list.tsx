import { useT } from '~/i18n/use-t'
import { Details } from '~/ui/details'
import { Tag } from '~/ui/tag'
import { editPath, kindOfFile, partName } from './part-name'

export type ShownProblem = { path: string; line: number; severity: 'error' | 'warning'; message: string }

/** A text just begun in another language has one for each of its passages: nobody reads a hundred at once. */
const SHOWN_AT_ONCE = 20

/** What must or should be changed, each with the way to its line; what must be comes first, as given. */
export function ProblemList({
  problems,
  all = problems.length,
  elsewhere = false,
}: {
  problems: readonly ShownProblem[]
  /** how many there are, told or not */
  all?: number
  elsewhere?: boolean
}) {
  const t = useT()
  const later = problems.slice(SHOWN_AT_ONCE)
  const untold = all - problems.length
  return (
    <>
      <Rows problems={problems.slice(0, SHOWN_AT_ONCE)} elsewhere={elsewhere} />
      {later.length > 0 ? (
        <Details summary={t('studio.check.more', { count: later.length })}>
          <Rows problems={later} elsewhere={elsewhere} />
        </Details>
      ) : null}
      {untold > 0 ? <p>{t('studio.check.untold', { count: untold })}</p> : null}
    </>
  )
}

function Rows({ problems, elsewhere }: { problems: readonly ShownProblem[]; elsewhere: boolean }) {
  return (
    <ul className="problem-list">
      {problems.map((problem, index) => (
        <ProblemRow key={index} problem={problem} elsewhere={elsewhere} />
      ))}
    </ul>
  )
}

function ProblemRow({ problem, elsewhere }: { problem: ShownProblem; elsewhere: boolean }) {
  const t = useT()
  const { line, severity, message } = problem
  const [, course = '', fileName = ''] = problem.path.split('/')
  const place = t('studio.check.line', { line })
  const words = elsewhere
    ? `${partName(t, { fileName, kind: kindOfFile(fileName), title: '…' })}, ${place}`
    : place
  return (
    <li>
      <Tag kind={severity === 'error' ? 'overdue' : 'soon'}>
        {t(severity === 'error' ? 'studio.check.error' : 'studio.check.warning')}
      </Tag>
      <span>
        <a
          href={`${editPath(course, fileName)}?dong=${line}#dong-can-xem`}
          data-go-to-line={elsewhere ? undefined : line}
        >
          {words}
        </a>
        : {message}
      </span>
    </li>
  )
}
