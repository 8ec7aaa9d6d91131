import { english } from '../table'
import { recordVi } from './record.vi'

export const recordEn = english(recordVi, {
  'record.title': 'Record of training',
  'record.link': 'See the record of training across the years',
  'record.about':
    'Every course completed and all training elsewhere that was accepted, by the year in which it ended. A revoked certificate is still listed, without its periods.',
  'record.download': 'Download as PDF',
  'record.total': 'All years: {periods} periods.',
  'record.madeOn': 'Made by the system on {day}, from the data of that day.',
  'record.year': 'Year {year}',
  'record.learntIn': 'Learnt in {year}',
  'record.on': 'Ended on',
  'record.what': 'What',
  'record.organiser': 'Organised by',
  'record.periods': 'Periods',
  'record.source': 'Paper',
  'record.noPaper': 'no paper yet',
  'record.revoked': '{code}, revoked, its periods do not count',
  'record.nothing': 'Nothing was completed in this year.',
  'record.exemption': 'Exempt from the course “{title}”',
  'record.deferral': 'The course “{title}” was deferred',
  'record.notOwed.open': '{what} from {from}. Reason: {because}.',
  'record.notOwed.span': '{what} from {from} through {to}. Reason: {because}.',
  'record.pdf.name': 'Full name: {name}',
  'record.pdf.staffCode': 'Staff code: {code}',
  'record.pdf.post': 'Present position and unit: {post}',
})
