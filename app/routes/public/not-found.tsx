import { notFound } from '~/platform/responses.server'

/** Any address that no other page answers. */
export function loader() {
  return notFound()
}

export const action = loader

export default function NotFound() {
  return null
}
