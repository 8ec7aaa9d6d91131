import { useT } from '~/i18n/use-t'
import { ButtonLink } from '~/ui/button'
import { type UnitPageData } from './unit'

/** In the place of the names: where to say why; and above names that were opened, the reason that stands in the log. */
export function NamesNotice({
  unit,
  names,
  here,
}: Pick<UnitPageData, 'names' | 'here'> & { unit: { id: string } }) {
  const t = useT()
  if (names.kind === 'byOffice') return null
  if (names.kind === 'opened') {
    const reason = [t(`province.purpose.${names.purpose}`), names.document].filter(Boolean).join(', ')
    return <p className="meta">{t('province.names.opened', { reason })}</p>
  }
  return (
    <section className="flow" aria-labelledby="danh-sach">
      <h2 id="danh-sach">{t('unit.people.title')}</h2>
      <p>{t('province.names.closed')}</p>
      <p>
        <ButtonLink kind="secondary" href={`/don-vi/${unit.id}/xem-ten?tiep=${encodeURIComponent(here)}`}>
          {t('province.names.open')}
        </ButtonLink>
      </p>
    </section>
  )
}
