import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { type DutiesData } from './official-duties'

/** What a transfer or a leaving will do, before it is written. */
export function DutyReview({ data: { card, review } }: { data: DutiesData }) {
  const t = useT()
  if (!review) return null
  const name = card.fullName
  const day = formatDay(review.on, t.locale)
  return (
    <>
      {review.act === 'transfer' ? (
        <>
          <p className="lead">
            {t('duties.transfer.review', { name, day, unit: review.unitName, position: review.positionName })}
          </p>
          <p>{t('duties.transfer.heads')}</p>
        </>
      ) : (
        <p className="lead">{t('duties.leaving.review', { name, day })}</p>
      )}
      <form method="post" className="flow">
        <input type="hidden" name="act" value={review.act} />
        <input type="hidden" name="on" value={review.on} />
        {review.act === 'transfer' ? (
          <>
            <input type="hidden" name="unit" value={review.unit} />
            <input type="hidden" name="position" value={review.position} />
          </>
        ) : null}
        <Button kind={review.act === 'leaving' ? 'danger' : 'primary'}>
          {t(`duties.${review.act}.submit`)}
        </Button>
      </form>
      <p>
        <a href={`/quan-tri/can-bo/${card.id}/cong-tac`}>{t('duties.review.back')}</a>
      </p>
    </>
  )
}
