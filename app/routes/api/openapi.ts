import { environment } from '~/platform/environment.server'
import { apiDocument } from './document'

/** Open to anyone: it describes the interface and holds no figure. */
export function loader() {
  return Response.json(apiDocument(environment().origin), {
    headers: { 'Cache-Control': 'public, max-age=3600' },
  })
}
