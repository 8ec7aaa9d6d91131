import { type LoaderFunctionArgs } from '@remix-run/node'
import { imageByHash } from '~/courseware/lesson-images.server'
import { requireOfficial } from '~/identity/guards.server'
import { orNotFound } from '~/platform/responses.server'

/** A picture of a lesson, for whoever is signed in. Its address is the hash of its bytes, so it never changes. */
export async function loader(asked: LoaderFunctionArgs) {
  await requireOfficial(asked)
  const hash = /^[0-9a-f]{64}$/.exec(asked.params.image ?? '')?.[0]
  const { bytes, mediaType } = orNotFound(hash ? await imageByHash(hash) : null)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': 'attachment',
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  })
}
