import { test } from './support/province'
import { doRefresher } from './support/refresher'

test.use({ ownProvince: true })

test('a head who learnt the old law does the refresher without JavaScript', async ({
  page,
  signInAs,
  keys,
}) => {
  await signInAs('Đỗ Thị Hạnh')
  await doRefresher(page, keys)
})
