import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { type ProvinceData } from './province'

/** On to the units and the words; nothing is sent before they were seen. */
export function UrgeButton({ mayUrge, overdueUnits, choice }: ProvinceData) {
  const t = useT()
  if (!mayUrge || overdueUnits === 0) return null
  const code = choice?.campaign?.code
  return (
    <p>
      <ButtonLink href={`/toan-tinh/don-doc${code ? `?dot=${encodeURIComponent(code)}` : ''}`}>
        {t('notices.urge.button', { count: overdueUnits })}
      </ButtonLink>
    </p>
  )
}

export function Urged({ urged }: { urged: number | null }) {
  const t = useT()
  return urged === null ? null : <Banner kind="outcome">{t('notices.urge.sent', { count: urged })}</Banner>
}
