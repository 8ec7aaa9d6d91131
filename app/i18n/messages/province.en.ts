import { english } from '../table'
import { provinceVi } from './province.vi'

export const provinceEn = english(provinceVi, {
  'province.views': 'Pages of the whole province',
  'province.view.units': 'Units',
  'province.view.courses': 'Courses',
  'province.view.trend': 'Trend',
  'province.view.heads': 'Heads',

  'province.change.header': 'Since {day}',
  'province.change.rise': 'up {points} points',
  'province.change.fall': 'down {points} points',
  'province.change.none': 'unchanged',
  'province.change.rate': 'Compared with the end of {day}, the rate of completion is {change}',
  'province.change.rateSame': 'Compared with the end of {day}, the rate of completion is unchanged',
  'province.change.overdueMore': {
    one: '; {count} more person is overdue.',
    other: '; {count} more people are overdue.',
  },
  'province.change.overdueFewer': {
    one: '; {count} person fewer is overdue.',
    other: '; {count} people fewer are overdue.',
  },
  'province.change.overdueSame': '; as many people are overdue as then.',

  'province.heads.title': 'Heads: the example they set, and what they did',
  'province.heads.sentence': {
    one: 'The head of {count} unit: {examples}.',
    other: 'The heads of {count} units: {examples}.',
  },
  'province.heads.acted': {
    one: '{count} unit has people overdue: {reminded} reminded them, {explained} explained all of them, {extended} gave extensions; {idle} did none of the three.',
    other:
      '{count} units have people overdue: {reminded} reminded them, {explained} explained all of them, {extended} gave extensions; {idle} did none of the three.',
  },
  'province.heads.noneOverdue': 'No unit has anyone overdue.',
  'province.heads.order':
    'Within a kind, the unit with the most people overdue comes first. Reminders and extensions are counted from {day}, when given by the head or a deputy of the unit or of a part of it.',
  'province.heads.overdue': 'Overdue',
  'province.heads.overdueOf': '{overdue} of the {obliged} who must learn',
  'province.heads.example': 'Head',
  'province.heads.signing': 'Report for {period}',
  'province.heads.reminded': 'Reminded',
  'province.heads.explained': 'Explained',
  'province.heads.extended': 'Extended',
  'province.heads.times': {
    one: '{count} time, on {day}',
    other: '{count} times, last on {day}',
  },
  'province.heads.enrolments': {
    one: '{count} enrolment, on {day}',
    other: '{count} enrolments, last on {day}',
  },
  'province.heads.notYet': 'Not yet',
  'province.heads.explainedOf': '{count} of {overdue} people',
  'province.heads.on': 'on {day}',
  'province.heads.before': '{before} of {others} others had finished before, on {day}',
  'province.heads.note':
    'Finished before most: when the head completed, no more than half of the unit’s people who must learn had. Of units under {count} people only in time or late is told.',
  'province.example.first': 'finished first in the unit',
  'province.example.ahead': 'finished before most',
  'province.example.behind': 'finished after most',
  'province.example.onTime': 'finished in time',
  'province.example.late': 'finished late',
  'province.example.overdue': 'overdue',
  'province.example.inProgress': 'learning (in time)',
  'province.example.notStarted': 'not begun (in time)',
  'province.example.unassigned': 'not reached',
  'province.example.notAsked': 'not in the campaign',
  'province.example.exempt': 'exempt',
  'province.example.deferred': 'deferred',
  'province.example.vacant': 'no head at present',

  'province.names.title': 'See people’s names',
  'province.names.pageTitle': 'See people’s names: {unit}',
  'province.names.lead':
    'Say what for before names are shown. The purpose, the document, the moment and who looked are written into the audit trail; the head of the unit sees them in their own access log. Names stay open until the end of today, for this unit and those below it.',
  'province.names.purpose': 'What the names are for',
  'province.names.purposeEmpty': 'Choose what the names are for.',
  'province.names.document': 'Number and sign of the document',
  'province.names.documentHint':
    'The document that orders this work, such as 12/KH-TTr. It may be left empty where figures are only compared.',
  'province.names.documentEmpty': 'Write the number and sign of the document that orders this work.',
  'province.names.documentWrong': 'Write the number and then the sign without blanks, such as 12/KH-TTr.',
  'province.names.submit': 'Log it and see names',
  'province.names.closed':
    'The figures above carry no names. To see people’s names, say what for; that you looked is logged.',
  'province.names.open': 'Say what for and see names',
  'province.names.opened': 'Names are open until the end of today. Purpose in the log: {reason}.',
  'province.purpose.spotCheck': 'Unannounced check',
  'province.purpose.complaint': 'Looking into a report or complaint',
  'province.purpose.order': 'Ordered by a competent authority',
  'province.purpose.figures': 'Comparing the figures of a report',

  'province.courses.title': 'Each course in each unit',
  'province.courses.lowest':
    '{courses} courses. The lowest is “{title}”: {rate} of {owed} enrolments owed are completed.',
  'province.courses.none': 'No enrolment was given in the last 12 months.',
  'province.courses.all': 'Campaigns of the last 12 months',
  'province.courses.one': 'Course',
  'province.courses.small': 'under 5',
  'province.courses.of': '{completed} of {owed}',
  'province.courses.legend': 'Scale of the rate of completion',
  'province.courses.step': 'under {to}',
  'province.courses.stepLast': 'from {from}',
  'province.courses.whole': 'The whole province by course',
  'province.courses.course': 'Course',
  'province.courses.owed': 'Enrolments owed',
  'province.courses.note':
    'In enrolments: a person on two courses is two. Enrolments exempt or deferred are left out. Cells under {count} show no rate. Where no campaign is chosen, the table holds those that began in the last 12 months.',
  'province.trend.title': 'Week by week',
  'province.trend.sentence':
    '{campaign}: since {day} the rate of completion went from {from} to {to}; people overdue from {overdueFrom} to {overdueTo}.',
  'province.trend.target': 'Target {rate}',
  'province.trend.aim': 'The province aims at {rate}.',
  'province.trend.none': 'There is less than a week of figures to draw from.',
  'province.trend.description':
    'Two lines of those who must learn: the solid one is the rate of completion, the dashed one that of people overdue; the dotted one across is the target. The figures are in the table below.',
  'province.trend.table': 'Figures by week',
  'province.trend.day': 'End of',
  'province.trend.obliged': 'Must learn',
  'province.trend.note':
    'Each day keeps its figures as they were counted then; the last row is of now. A day that was not counted has no row.',
})
