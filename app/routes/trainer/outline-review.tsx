import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import type { OutlinePage } from './outline'

/** Whether a second person must look: shown to all, set by reviewers, who are those it asks. */
export function ReviewRule({ page: { reviewRequired, reviews } }: { page: OutlinePage }) {
  const t = useT()
  return (
    <section aria-labelledby="nguoi-duyet">
      <h2 id="nguoi-duyet">{t('outline.review.title')}</h2>
      <p>{t(reviewRequired ? 'outline.review.required' : 'outline.review.free')}</p>
      {reviews ? (
        <form method="post">
          <Button kind="secondary" name="then" value={reviewRequired ? 'review:off' : 'review:on'}>
            {t(reviewRequired ? 'outline.review.off' : 'outline.review.on')}
          </Button>
        </form>
      ) : (
        <p className="hint">{t('outline.review.whoSets')}</p>
      )}
    </section>
  )
}
