import { type LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '~/identity/guards.server'
import { seeOther } from '~/platform/responses.server'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  return seeOther(viewer ? '/viec-can-lam' : '/dang-nhap')
}
