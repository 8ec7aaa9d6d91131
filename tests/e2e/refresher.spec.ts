import { test } from './support/province'
import { doRefresher } from './support/refresher'

test.use({ ownProvince: true })

test('a head who learnt the old law reads what changed, answers, and owes it no more', async ({
  page,
  signInAs,
  keys,
}) => {
  await signInAs('Đỗ Thị Hạnh')
  await doRefresher(page, keys)
})
