import { english } from '../table'
import { evidenceVi } from './evidence.vi'

export const evidenceEn = english(evidenceVi, {
  'evidence.title': 'Evidence pack',
  'evidence.pageTitle': 'Evidence pack: {unit}',
  'evidence.about':
    'the report, the list, the facts behind each figure and a page that checks them offline, in one archive.',
  'evidence.lead':
    'One archive by which a superior or an inspector checks every figure of the report without access to the system. It holds the report as PDF, the list as Excel, the facts behind each figure, a manifest of hashes, and a page that checks them without any network.',
  'evidence.changed': 'Where one letter of a file was changed, that page names the file.',
  'evidence.signed':
    'The figures of this period are signed. The pack holds them as they were signed, reference code {code}; later changes are not in it.',
  'evidence.unsigned':
    'The figures of this period are not signed. The pack takes those of the moment and says that they are not signed.',
  'evidence.names': 'The pack holds names and staff codes. Who made it, and when, is recorded.',
  'evidence.download': 'Download the evidence pack (.zip)',
  'evidence.large': 'A very large unit may have to wait a minute or two.',
  'evidence.busy': 'Other packs are being made. Try again in a minute.',
  'evidence.noPeriod': 'There is no report period yet, so no pack can be made.',
  'evidence.made': 'Packs made of this period',
  'evidence.made.none': 'No pack of this period has been made.',
  'evidence.made.how':
    'The checking page in the pack shows the hash of its manifest. It must stand here; this list comes from the trail, which cannot be changed.',
  'evidence.made.at': 'Made at',
  'evidence.made.figures': 'Figures',
  'evidence.made.signed': 'Signed',
  'evidence.made.unsigned': 'Not signed',
  'evidence.made.rows': 'Persons in the pack',
  'evidence.made.hash': 'Hash of the manifest',
  'evidence.check.title': 'Evidence packs made',
  'evidence.check.lead':
    'The hash of the manifest (ban-ke.json) that the checking page in a pack shows must be one of these.',
  'evidence.check.day': 'Made on {day}',
})
