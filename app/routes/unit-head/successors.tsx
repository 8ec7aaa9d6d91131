import { useT } from '~/i18n/use-t'

/** Who took over from a unit that has ended, and by which decision. */
export function Successors({
  successors,
}: {
  successors: readonly { id: string; name: string; decisionNumber: string }[]
}) {
  const t = useT()
  return successors.map(({ id, name, decisionNumber: decision }) => (
    <p key={id}>
      {t('units.successor.one')}
      <a href={`/don-vi/${id}`}>{name}</a>
      {t('units.successor.by', { decision })}
    </p>
  ))
}
