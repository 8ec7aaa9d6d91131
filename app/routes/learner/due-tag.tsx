import type { Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import type { DueFlag, Progress, Standing } from '~/learning/enrolment-state'
import { Tag, type TagKind } from '~/ui/tag'

const SOON_DAYS = 14

/** The due day's state in words, where it presses. */
export function DueTag({ flag }: { flag: DueFlag }) {
  const t = useT()
  return flag ? <Tag kind={tagKind(flag)}>{dueWords(t, flag)}</Tag> : null
}

export function dueWords(t: Translator, flag: NonNullable<DueFlag>): string {
  if (flag.kind === 'overdue') return t('common.due.over', { count: flag.days })
  if (flag.kind === 'dueToday') return t('common.due.today')
  if (flag.kind === 'completedLate') return t('common.due.late')
  return t('common.due.in', { count: flag.days })
}

function tagKind(flag: NonNullable<DueFlag>): TagKind {
  if (flag.kind === 'overdue') return 'overdue'
  if (flag.kind === 'completedLate') return 'done'
  return flag.kind === 'dueToday' || flag.days <= SOON_DAYS ? 'soon' : 'idle'
}

/** Progress and standing as one word for a row: what rests says so, the rest says how far it has come. */
export function stateWords(
  t: Translator,
  { standing, progress }: { standing: Standing; progress: Progress },
): string {
  if (standing === 'exempt' || standing === 'deferred') return t(`common.standing.${standing}`)
  return t(`common.progress.${progress === 'learning' ? 'inProgress' : progress}`)
}

/** Facts in one line. */
export function joined(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
