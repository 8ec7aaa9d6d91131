import { useT } from '~/i18n/use-t'
import { Tag } from '~/ui/tag'
import { editPath, kindOfFile, partName } from './part-name'

export type ShownProblem = { path: string; line: number; severity: 'error' | 'warning'; message: string }

/** What must or should be changed, each with the way to its line; what must be comes first. */
export function ProblemList({
  problems,
  elsewhere = false,
}: {
  problems: readonly ShownProblem[]
  elsewhere?: boolean
}) {
  const inOrder = [...problems].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
  return (
    <ul className="problem-list">
      {inOrder.map((problem, index) => (
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
