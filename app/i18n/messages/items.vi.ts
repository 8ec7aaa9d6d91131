import { vietnamese } from '../table'

export const itemsVi = vietnamese({
  'items.title': 'Thống kê câu hỏi',
  'items.ofCourse': 'Thống kê câu hỏi của “{course}”',
  'items.needs': '{count} câu hỏi cần xem lại trong “{course}”',
  'items.needsAbout': 'Theo kết quả làm bài của người học',

  'items.summary.faults': '{count} câu có vấn đề',
  'items.summary.easy': '{count} câu quá dễ',
  'items.summary.sound': 'Chưa thấy câu nào có vấn đề.',
  'items.summary.tooFew': 'Chưa câu nào đủ {least} lượt làm bài để kết luận.',
  'items.summary.about':
    'Chỉ tính lượt làm bài đầu tiên của mỗi người. Trang này không cho biết ai đã trả lời thế nào; câu hỏi ôn tập trong bài không được tính.',
  'items.behind': 'Còn bài mới nộp chưa được tính. Tải lại trang để tính tiếp.',
  'items.withdrawnTitle': 'Đang rút khỏi đề',
  'items.others': 'Các câu còn lại',
  'items.all': 'Mọi câu trong kho',
  'items.none': 'Khóa học này chưa có kho câu hỏi kiểm tra.',

  'items.verdict.wrongKey': 'Có thể sai đáp án',
  'items.verdict.tooHard': 'Quá khó',
  'items.verdict.tooEasy': 'Quá dễ',
  'items.verdict.notTelling': 'Không phân loại được',
  'items.verdict.unusedChoice': 'Có phương án chưa ai chọn',
  'items.verdict.sound': 'Chưa thấy vấn đề',
  'items.verdict.tooFew': 'Chưa đủ lượt',
  'items.says.preferred': '**Có thể sai đáp án:** người điểm cao chọn {choice} nhiều hơn {key}.',
  'items.says.against': '**Có thể sai đáp án:** người làm tốt các câu khác lại hay trả lời sai câu này.',
  'items.says.tooHard': '**Quá khó:** {share} đúng.',
  'items.says.tooEasy': '**Quá dễ:** {share} đúng.',
  'items.says.notTelling':
    '**Không phân loại được:** người làm tốt và người làm chưa tốt các câu khác trả lời đúng câu này gần như nhau.',
  'items.says.unusedChoice': '**Phương án {choices} chưa ai chọn.**',
  'items.says.sound': '**Chưa thấy vấn đề.**',
  'items.says.tooFew': 'Mới có {count} lượt, cần {least} để kết luận.',

  'items.question': 'Câu {id}',
  'items.key': 'Đáp án',
  'items.share': '{share} ({count} lượt)',
  'items.chosen': 'Người học đã chọn',
  'items.unanswered': 'Bỏ trống: {count} lượt',
  'items.figures': '{share} trả lời đúng · độ phân biệt {value} · {count} lượt làm bài đầu tiên',
  'items.figures.none': '{share} trả lời đúng · {count} lượt làm bài đầu tiên',
  'items.earlier': 'Cách viết trước đây của câu này có {count} lượt, không tính vào đây.',
  'items.meaning': 'Các con số này nghĩa là gì',
  'items.meaning.facility':
    'Tỷ lệ đúng: phần người trả lời đúng ở lượt đầu. Dưới 30% là quá khó, trên 95% là quá dễ.',
  'items.meaning.discrimination':
    'Độ phân biệt, từ −1 đến 1: người làm tốt các câu khác có hay trả lời đúng câu này không. Dưới 0 thì có thể sai đáp án; từ 0 đến 0,15 thì câu không phân loại được.',
  'items.meaning.top': '“Người điểm cao” là 27% làm tốt nhất các câu khác trong cùng đề.',

  'items.column.question': 'Câu hỏi',
  'items.column.verdict': 'Nhận định',
  'items.column.facility': 'Tỷ lệ đúng',
  'items.column.discrimination': 'Độ phân biệt',
  'items.column.attempts': 'Lượt',
  'items.notYet': 'chưa có',

  'items.edit': 'Sửa câu hỏi',
  'items.toWithdraw': 'Tạm rút khỏi đề',

  'items.withdraw.title': 'Rút câu này khỏi đề',
  'items.withdraw.effect': 'Nếu rút',
  'items.withdraw.draws': 'Từ lúc rút, đề mới không lấy câu này nữa.',
  'items.withdraw.left': 'Kho còn {left} câu cho {needed} câu của đề: đủ.',
  'items.withdraw.short':
    'Kho chỉ còn {left} câu cho {needed} câu của đề: đề mới sẽ ngắn hơn {missing} câu, tỷ lệ đạt tính trên số câu còn lại.',
  'items.withdraw.unneeded': 'Đề của khóa học không lấy câu nào từ kho này.',
  'items.withdraw.open':
    '{count} bài đang làm có câu này: không đổi gì, câu vẫn ở trong bài và được chấm theo đáp án của bài đó.',
  'items.withdraw.noneOpen': 'Không có bài nào đang làm dở có câu này.',
  'items.withdraw.submitted':
    '{count} bài đã nộp có câu này: điểm giữ nguyên. Sau khi rút, có thể yêu cầu chấm lại ở trang này.',
  'items.withdraw.noneSubmitted': 'Chưa có bài nào đã nộp có câu này.',
  'items.reason': 'Lý do',
  'items.reason.hint': 'Ghi vào nhật ký kiểm toán. Ví dụ: đáp án không còn đúng theo nghị định mới.',
  'items.reason.missing': 'Nhập lý do.',
  'items.reason.long': 'Lý do dài quá 300 chữ cái. Viết ngắn lại.',
  'items.withdraw.act': 'Rút câu này khỏi đề',
  'items.withdraw.lastOfPool':
    'Đây là câu cuối cùng còn lấy được trong kho này. Thêm câu hỏi vào kho trước khi rút.',
  'items.withdraw.done': 'Đã rút câu này khỏi đề. Chưa bài nào được chấm lại.',
  'items.withdrawn.by': '{who} rút ngày {day}. Lý do: {reason}',
  'items.withdrawn.someone': 'Một giảng viên',
  'items.withdrawn.rewritten': 'Câu này đã được viết lại sau khi rút. Nếu đã ổn, đưa lại vào đề.',
  'items.restore': 'Đưa lại vào đề',
  'items.restore.done': 'Câu này lại được lấy vào đề từ bây giờ.',

  'items.regrade.title': 'Chấm lại các bài đã nộp',
  'items.regrade.about':
    'Câu đã rút được tính là đúng cho mọi người có câu đó trong đề. Chỉ có thêm điểm, không ai bị giảm. Ai nhờ đó mà đạt thì được ghi hoàn thành vào ngày đã nộp bài và được cấp giấy xác nhận.',
  'items.regrade.preview': 'Chấm lại {submitted} bài: {passing} người chuyển thành Đạt.',
  'items.regrade.raised': '{count} bài được thêm một điểm; các bài khác giữ nguyên.',
  'items.regrade.nothing': 'Không có bài nào cần chấm lại.',
  'items.regrade.act': 'Chấm lại {count} bài',
  'items.regrade.done': 'Đã chấm lại {count} bài; {passed} người chuyển thành Đạt.',
})
