import { personWords } from '~/documents/person-words'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type EnrolmentState } from '~/reporting/person-status'
import { segmentOf } from '~/reporting/standing-counts'
import { StatusTag } from './status-tag'

interface Head {
  officialId: string
  fullName: string
  kind: 'head' | 'acting'
  positionName: string | null
  states: EnrolmentState[]
}

/** The head goes first: their own status stands above the list and no filter removes it. */
export function HeadLine({ heads }: { heads: readonly Head[] }) {
  const t = useT()
  if (heads.length === 0) return <p>{t('unit.head.vacant')}</p>
  return (
    <div className="flow-tight">
      {heads.map((head) => (
        <p key={head.officialId}>
          {t(`unit.head.${head.kind}`)}: <b>{head.fullName}</b>
          {head.positionName ? `, ${head.positionName}` : ''} <HeadStatus head={head} />
        </p>
      ))}
    </div>
  )
}

function HeadStatus({ head }: { head: Head }) {
  const t = useT()
  if (head.states.length === 0) return <StatusTag segment="unassigned" words={t('unit.head.notInCampaign')} />
  const segment = segmentOf(head.states)
  return <StatusTag segment={segment} words={headWords(t, head, segment)} />
}

/** Done says when; what is not done says how pressing it is. */
function headWords(t: Translator, head: Head, segment: ReturnType<typeof segmentOf>): string {
  const { standing, progress } = personWords(t, { segment, states: head.states })
  return segment === 'completed' && head.states.length === 1 ? progress : standing
}
