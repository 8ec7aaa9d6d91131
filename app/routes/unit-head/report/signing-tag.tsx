import { useT } from '~/i18n/use-t'
import { type SigningState } from '~/reporting/report-period'
import { Tag, type TagKind } from '~/ui/tag'

const LOOKS: Record<SigningState, TagKind> = {
  unsigned: 'overdue',
  late: 'soon',
  waiting: 'active',
  notYet: 'idle',
  onTime: 'done',
  notAsked: 'idle',
}

export function SigningTag({ state }: { state: SigningState }) {
  const t = useT()
  return <Tag kind={LOOKS[state]}>{t(`report.state.${state}`)}</Tag>
}
