import { useT } from '~/i18n/use-t'
import type { RegradePreview } from '~/learning/regrade.server'
import { Button } from '~/ui/button'
import type { FormView } from '~/ui/form'
import { Panel } from '~/ui/panel'
import { ReasonField } from './withdraw-panel'

/** What grading again would do, in figures and without a name; nothing happens until it is pressed. */
export function RegradePanel({ preview, form }: { preview: RegradePreview; form: FormView }) {
  const t = useT()
  const { submitted, raised, passing } = preview
  return (
    <Panel labelledBy="cham-lai">
      <h2 id="cham-lai">{t('items.regrade.title')}</h2>
      {raised === 0 ? (
        <p>{t('items.regrade.nothing')}</p>
      ) : (
        <>
          <p className="item-summary">{t('items.regrade.preview', { submitted, passing })}</p>
          <p>{t('items.regrade.raised', { count: raised })}</p>
          <p>{t('items.regrade.about')}</p>
          <form method="post" className="item-form">
            <input type="hidden" name="act" value="regrade" />
            <ReasonField form={form} />
            <Button>{t('items.regrade.act', { count: submitted })}</Button>
          </form>
        </>
      )}
    </Panel>
  )
}
