import { vietnamese } from '../table'

export const learnedVi = vietnamese({
  'learned.link': 'Đã học, đã hiểu, còn nhớ',
  'learned.title': 'Đã học, đã hiểu, còn nhớ',
  'learned.pageTitle': 'Đã học, đã hiểu, còn nhớ: {unit}',
  'learned.sentence.done': '{completed} trên {headcount} người đã học xong',
  'learned.sentence.ofCampaign': ' {campaign}.',
  'learned.sentence.understood':
    'Ở lần làm bài đầu tiên, {people} người đã làm bài trả lời đúng trung bình {share} số câu hỏi.',
  'learned.sentence.tooFew': 'Chưa đủ {count} người đã làm bài nên không tính mức đã hiểu.',
  'learned.sentence.kept': 'Chưa có lần kiểm tra lại nào sau khi học nên chưa biết mức còn nhớ.',
  'learned.done': 'người đã học',
  'learned.understood': 'đã hiểu',
  'learned.kept': 'còn nhớ',
  'learned.note.done': 'trên {headcount} người',
  'learned.note.understood': 'số câu đúng ở lần làm bài đầu tiên',
  'learned.note.kept': 'chưa có lần kiểm tra lại',
  'learned.column.done': 'Đã học',
  'learned.column.understood': 'Đã hiểu',
  'learned.column.kept': 'Còn nhớ',
  'learned.tooFew': 'dưới {count} người, không tính',
  'learned.parts.note':
    'Đã học là số người hoàn thành. Đã hiểu là tỷ lệ câu đúng ở lần làm bài đầu tiên, kể cả của người chưa đạt. Còn nhớ là kết quả kiểm tra lại sau khi học.',
  'learned.private':
    'Điểm của từng người là của riêng người đó, không hiện ở đây. Mức đã hiểu chỉ tính khi có từ {count} người đã làm bài.',
  'learned.again.title': 'Cần xem lại',
  'learned.again.lead':
    'Số liệu máy chủ ghi nhận có những điểm dưới đây. Đây không phải kết luận về ai. Đề nghị người đứng đầu tìm hiểu và ghi một câu khi ký số liệu.',
  'learned.again.none': 'Không có điểm nào cần xem lại.',
  'learned.again.tooFew': 'Chưa đủ {count} người đã học xong nên không xét.',
  'learned.again.tooMany':
    'Chỉ xét ở đơn vị có không quá {count} người; mở từng đơn vị trực thuộc trong bảng dưới đây.',
  'learned.again.check': 'Những việc đang chờ trong tháng này',
  'learned.sign.fastReading':
    '{people} trên {of} người đã học mở các bài trong thời gian chưa bằng một phần năm thời gian đọc dự kiến.',
  'learned.reason.fastReading': 'Có thể vì đã đọc bản in, hoặc đọc chung trên một màn hình.',
  'learned.sign.deadlineBurst':
    '{people} trên {of} người đã học hoàn thành trong cùng khoảng hai giờ của hai ngày cuối hạn.',
  'learned.reason.deadlineBurst': 'Có thể vì đơn vị tổ chức học tập trung.',
  'learned.sign.sameWrong':
    'Khi hai người cùng sai một câu ở lần làm bài đầu tiên, phần lớn chọn cùng một phương án sai.',
  'learned.reason.sameWrong': 'Có thể vì cùng hiểu nhầm một nội dung, hoặc vì câu hỏi dễ gây nhầm.',
  'learned.sign.scoreGap':
    'Ít nhất một phần ba số người đã học có lần làm bài tốt nhất cao hơn lần đầu từ 40 điểm phần trăm.',
  'learned.reason.scoreGap': 'Có thể vì đã học lại bài giữa hai lần làm.',
})
