import { useT } from '~/i18n/use-t'
import { Details } from '~/ui/details'
import { Tag } from '~/ui/tag'
import { editPath, kindOfFile, partName } from './part-name'

export type ShownProblem = { path: string; line: number; severity: 'error' | 'warning'; message: string }

/** A text just begun in another language has one for each of its passages: nobody reads a hundred at once. */
const SHOWN_AT_ONCE = 20

/** What must or should be changed, each with the way to its line; what must be comes first. */
export function ProblemList({
  problems,
  elsewhere = false,
}: {
  problems: readonly ShownProblem[]
  elsewhere?: boolean
}) {
  const t = useT()
  const inOrder = [...problems].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
  const later = inOrder.slice(SHOWN_AT_ONCE)
  return (
    <>
      <Rows problems={inOrder.slice(0, SHOWN_AT_ONCE)} elsewhere={elsewhere} />
      {later.length > 0 ? (
        <Details summary={t('studio.check.more', { count: later.length })}>
          <Rows problems={later} elsewhere={elsewhere} />
        </Details>
      ) : null}
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

export function countErrors(problems: readonly ShownProblem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}
