import { vietnamese } from '../table'

export const evidenceVi = vietnamese({
  'evidence.title': 'Hồ sơ minh chứng',
  'evidence.pageTitle': 'Hồ sơ minh chứng: {unit}',
  'evidence.about':
    'báo cáo, danh sách, dữ kiện đứng sau từng số và trang kiểm tra không cần mạng, trong một tệp nén.',
  'evidence.lead':
    'Một tệp nén để cấp trên hoặc thanh tra tự kiểm tra mọi con số của báo cáo mà không cần vào hệ thống. Trong đó có báo cáo PDF, danh sách Excel, dữ kiện đứng sau từng số, bản kê mã băm và trang kiểm tra dùng được khi không có mạng.',
  'evidence.changed': 'Sửa dù một ký tự trong tệp nào, trang kiểm tra nêu tên tệp đó.',
  'evidence.signed':
    'Kỳ này đã ký xác nhận số liệu. Hồ sơ giữ đúng số liệu đã ký, mã đối chiếu {code}; thay đổi về sau không vào đây.',
  'evidence.unsigned':
    'Kỳ này chưa ký xác nhận số liệu. Hồ sơ lấy số liệu lúc tải và ghi rõ là số liệu chưa ký.',
  'evidence.names': 'Hồ sơ có họ tên và mã cán bộ. Ai lập, lúc nào đều ghi vào nhật ký.',
  'evidence.download': 'Tải hồ sơ minh chứng (.zip)',
  'evidence.large': 'Đơn vị rất đông có thể phải chờ một, hai phút.',
  'evidence.busy': 'Hệ thống đang lập những hồ sơ khác. Hãy thử lại sau một phút.',
  'evidence.noPeriod': 'Chưa đặt kỳ báo cáo nào, nên chưa lập được hồ sơ.',
  'evidence.made': 'Hồ sơ đã lập của kỳ này',
  'evidence.made.none': 'Chưa lập hồ sơ nào của kỳ này.',
  'evidence.made.how':
    'Trang kiểm tra trong hồ sơ hiện mã băm của bản kê. Mã đó phải có ở đây; danh sách này lấy từ nhật ký không sửa được.',
  'evidence.made.at': 'Lập lúc',
  'evidence.made.figures': 'Số liệu',
  'evidence.made.signed': 'Đã ký xác nhận',
  'evidence.made.unsigned': 'Chưa ký',
  'evidence.made.rows': 'Số người trong hồ sơ',
  'evidence.made.hash': 'Mã băm của bản kê',
  'evidence.check.title': 'Hồ sơ minh chứng đã lập',
  'evidence.check.lead':
    'Mã băm của bản kê (ban-ke.json) mà trang kiểm tra trong hồ sơ hiện ra phải là một trong các mã sau.',
  'evidence.check.day': 'Lập ngày {day}',
})
