import { type ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

/** What came of an answer or a test. `title` begins with the verdict: Đúng. Chưa đúng. Đạt: 9/10 câu. With `focus` it takes the focus on arrival. */
export function ResultBlock({
  kind,
  title,
  id = 'ket-qua',
  headingAs: Heading = 'h2',
  focus = false,
  children,
}: {
  kind: 'right' | 'wrong'
  title: ReactNode
  id?: string
  headingAs?: 'h1' | 'h2' | 'h3' | 'p'
  focus?: boolean
  children?: ReactNode
}) {
  return (
    <div className={classNames('result', `result-${kind}`)} id={id} tabIndex={-1} autoFocus={focus}>
      <Heading className="result-title">
        <Icon name={kind === 'right' ? 'check' : 'cross'} />
        {title}
      </Heading>
      {children}
    </div>
  )
}
