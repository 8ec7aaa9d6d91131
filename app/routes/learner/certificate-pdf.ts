import { type LoaderFunctionArgs } from '@remix-run/node'
import { certificatePdf } from '~/documents/certificate-pdf.server'
import { formatCode } from '~/i18n/format'
import { requireOfficial } from '~/identity/guards.server'
import { CODE_PREFIX } from '~/learning/certificate'
import { findCertificate } from '~/learning/certificates.server'
import { notFound, orNotFound } from '~/platform/responses.server'
import { checkAddresses } from '~/routes/certificate/addresses.server'

/** The official's own certificate as a file; a withdrawn or erased one is not there. */
export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const certificate = orNotFound(await findCertificate(viewer.id, asked.params.certificate ?? ''))
  const { code, holder, revoked } = certificate
  if (!holder || revoked) return notFound()
  const bytes = await certificatePdf({ ...certificate, holder }, checkAddresses(code))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="giay-xac-nhan-${formatCode(code, CODE_PREFIX)}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
