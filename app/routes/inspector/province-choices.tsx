import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { type OpenedCampaign } from '~/reporting/report-choice'
import { Field } from '~/ui/field'
import { FilterBar } from '~/ui/filter-bar'

/** Which units and which campaign the figures of a page are of. */
export function ProvinceChoices({
  action,
  kinds,
  kind,
  opened,
  campaignCode,
  allCampaigns,
  children,
}: {
  action: string
  kinds: readonly { kind: string }[]
  kind: string | null
  opened: readonly OpenedCampaign[]
  campaignCode: string | null
  /** what no choice means, where it is not the cycle */
  allCampaigns?: string
  children?: ReactNode
}) {
  const t = useT()
  if (kinds.length < 2 && opened.length < 2 && !children) return null
  return (
    <FilterBar
      label={t('unit.province.filter')}
      action={action}
      clearHref={kind === null ? undefined : action}
    >
      {kinds.length > 1 ? (
        <Field
          name="loai"
          type="select"
          label={t('unit.province.kind')}
          value={kind ?? ''}
          options={[
            { value: '', label: t('unit.province.kindAll') },
            ...kinds.map((one) => ({ value: one.kind, label: one.kind })),
          ]}
        />
      ) : null}
      {opened.length > 1 ? (
        <Field
          name="dot"
          type="select"
          label={t('unit.people.campaign')}
          value={campaignCode ?? ''}
          options={[
            { value: '', label: allCampaigns ?? t('unit.people.campaignAll') },
            ...opened.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      ) : null}
      {children}
    </FilterBar>
  )
}
