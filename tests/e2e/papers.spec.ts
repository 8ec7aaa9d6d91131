import { trainElsewhere, useToken } from './support/papers'
import { test } from './support/province'

test.use({ ownProvince: true })

test('a program reads figures by a token until it is revoked', async ({ page, server }) => {
  await useToken(page, server.url)
})

test('training done elsewhere is declared and accepted', async ({ page }) => {
  await trainElsewhere(page)
})
