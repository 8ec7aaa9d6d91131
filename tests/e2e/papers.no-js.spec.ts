import { trainElsewhere, useToken } from './support/papers'
import { test } from './support/province'

test.use({ ownProvince: true })

test('a program reads figures by a token until it is revoked without JavaScript', async ({
  page,
  server,
}) => {
  await useToken(page, server.url)
})

test('training done elsewhere is declared and accepted without JavaScript', async ({ page }) => {
  await trainElsewhere(page)
})
