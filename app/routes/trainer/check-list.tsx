import { useT } from '~/i18n/use-t'
import { ProblemList, type ShownProblem } from './problem-list'

/** Where the list of what is to be corrected stands: the live preview renews it there. */
export const CHECK_LIST = 'kiem-tra-ket-qua'

export interface Checked {
  problems: readonly ShownProblem[]
  elsewhere: readonly ShownProblem[]
  errors: number
  warnings: number
}

/** What must or should be changed in a text, and what it brings about in the course's other texts. */
export function CheckList({ checked, you }: { checked: Checked; you: string }) {
  const t = useT()
  const { problems, elsewhere, errors, warnings } = checked
  return (
    <>
      {problems.length + elsewhere.length === 0 ? (
        <p>{t('studio.check.none')}</p>
      ) : (
        <p className="meta">{t('studio.check.blocks', { you })}</p>
      )}
      {problems.length > 0 ? <ProblemList problems={problems} all={errors + warnings} /> : null}
      {elsewhere.length > 0 ? (
        <>
          <h3>{t('studio.check.elsewhere')}</h3>
          <ProblemList problems={elsewhere} elsewhere />
        </>
      ) : null}
    </>
  )
}
