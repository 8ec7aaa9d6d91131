import { type Locale } from '../locale'

/** A question people ask, and what to do. The id is its place on the page and may be linked to. */
export type HelpAnswer = {
  id: string
  question: string
  answer: readonly string[]
  link?: { href: string; label: string }
}

const vi: readonly HelpAnswer[] = [
  {
    id: 'quen-mat-khau',
    question: 'Quên mật khẩu',
    answer: [
      'Ở trang đăng nhập, chọn “Quên mật khẩu?”.',
      'Có hai cách: nhận mã qua thư điện tử đã đăng ký, hoặc nhờ người phụ trách đơn vị cấp mã dùng một lần. Đăng nhập bằng mã rồi đặt mật khẩu mới.',
      'Không ai, kể cả người quản trị, xem được mật khẩu của anh/chị.',
    ],
    link: { href: '/dang-nhap', label: 'Đến trang đăng nhập' },
  },
  {
    id: 'khong-dang-nhap-duoc',
    question: 'Không đăng nhập được',
    answer: [
      'Kiểm tra phím Caps Lock. Tắt bộ gõ tiếng Việt (Unikey) rồi gõ lại mật khẩu: bộ gõ có thể thêm dấu vào các chữ đã gõ.',
      'Sau nhiều lần nhập chưa đúng, tài khoản tạm khóa 15 phút rồi tự mở lại. Trong lúc đó vẫn có thể nhờ người phụ trách đơn vị cấp mã dùng một lần.',
    ],
  },
  {
    id: 'khong-thay-khoa-hoc',
    question: 'Không thấy khóa học',
    answer: [
      'Trang “Việc cần làm” chỉ hiện khóa học đã giao cho anh/chị và các khóa tự chọn. Khóa đã hoàn thành nằm ở cuối trang và trong mục “Giấy xác nhận”.',
      'Nếu đồng nghiệp cùng vị trí được giao mà anh/chị không thấy, hãy hỏi người phụ trách đơn vị: có thể vị trí công tác của anh/chị trong danh sách chưa đúng.',
    ],
    link: { href: '/viec-can-lam', label: 'Đến Việc cần làm' },
  },
  {
    id: 'mat-mang',
    question: 'Làm bài bị mất mạng',
    answer: [
      'Cứ để nguyên trang. Câu trả lời chưa gửi được giữ trên máy đang dùng và tự gửi khi có mạng. Dòng “Đã lưu lúc …” cho biết câu nào đã tới máy chủ.',
      'Tắt máy, tải lại trang hay bấm nút quay lại đều không nộp bài và không làm mất câu đã lưu. Bài chỉ được nộp khi anh/chị bấm “Nộp bài”.',
    ],
  },
  {
    id: 'tam-dung',
    question: 'Dừng giữa chừng rồi làm tiếp',
    answer: [
      'Bấm “Lưu và thoát”. Lần sau, mở lại khóa học và chọn làm tiếp: bài kiểm tra giữ nguyên đề và các câu đã trả lời, kể cả khi dùng máy khác.',
      'Bài đang đọc dở cũng vậy: hệ thống nhớ mục anh/chị đọc gần nhất.',
    ],
  },
  {
    id: 'chua-dat',
    question: 'Bài kiểm tra chưa đạt',
    answer: [
      'Trang kết quả nêu các mục nên đọc lại và số lượt còn lại. Mỗi lượt là một đề khác; kết quả tốt nhất được giữ.',
      'Nếu đã hết lượt, người phụ trách đơn vị có thể mở thêm một lượt.',
    ],
  },
  {
    id: 'giay-xac-nhan',
    question: 'Tải lại hoặc kiểm tra giấy xác nhận',
    answer: [
      'Mục “Giấy xác nhận” có mọi giấy đã cấp cho anh/chị; tải lại bao nhiêu lần cũng được.',
      'Người nhận giấy kiểm tra bằng cách quét mã QR trên giấy hoặc mở địa chỉ ghi cạnh mã, không cần tài khoản.',
    ],
    link: { href: '/giay-xac-nhan', label: 'Đến Giấy xác nhận' },
  },
  {
    id: 'sai-thong-tin',
    question: 'Sai họ tên, đơn vị hoặc chức danh',
    answer: [
      'Thông tin lấy từ danh sách cán bộ do tỉnh quản lý. Báo người phụ trách đơn vị hoặc hỗ trợ kỹ thuật để sửa; giấy xác nhận đã cấp giữ thông tin lúc cấp và có thể được cấp lại.',
    ],
  },
  {
    id: 'cau-hoi-sai',
    question: 'Thấy câu hỏi hoặc bài học có chỗ sai',
    answer: [
      'Sau khi trả lời, chọn “Báo câu hỏi này có chỗ sai” và ghi ngắn gọn. Giảng viên sẽ xem lại; nếu phải chấm lại, kết quả chỉ có thể tốt lên.',
    ],
  },
  {
    id: 'chu-nho',
    question: 'Chữ nhỏ, khó đọc',
    answer: [
      'Trong “Tài khoản” có ba cỡ chữ: Thường, Lớn, Rất lớn. Lựa chọn theo anh/chị trên mọi máy sau khi đăng nhập.',
    ],
    link: { href: '/tai-khoan', label: 'Đến Tài khoản' },
  },
  {
    id: 'phim-tat',
    question: 'Dùng bàn phím để trả lời',
    answer: [
      'Khi làm bài, các phím số 1, 2, 3, 4 chọn phương án thứ nhất đến thứ tư; phím Tab đi tới nút tiếp theo; phím Enter bấm nút.',
      'Có thể tắt phím số trong “Tài khoản”.',
    ],
  },
]

const en: readonly HelpAnswer[] = [
  {
    id: 'quen-mat-khau',
    question: 'I forgot my password',
    answer: [
      'On the sign-in page choose “Forgot your password?”.',
      'There are two ways: a code sent to the e-mail address on record, or a one-time code from the person in charge of accounts in your unit. Sign in with the code and set a new password.',
      'Nobody can see your password, not even an administrator.',
    ],
    link: { href: '/dang-nhap', label: 'Go to sign-in' },
  },
  {
    id: 'khong-dang-nhap-duoc',
    question: 'I cannot sign in',
    answer: [
      'Check Caps Lock. Turn off the Vietnamese input method (Unikey) and type the password again: it may add marks to letters.',
      'After many failed tries the account pauses for 15 minutes and then opens by itself. Meanwhile your unit can still give you a one-time code.',
    ],
  },
  {
    id: 'khong-thay-khoa-hoc',
    question: 'I do not see a course',
    answer: [
      '“To do” shows the courses assigned to you and the optional ones. Completed courses are at the end of that page and under “Certificates”.',
      'If colleagues in the same position have a course that you lack, ask the head of your unit: your position on record may be wrong.',
    ],
    link: { href: '/viec-can-lam', label: 'Go to To do' },
  },
  {
    id: 'mat-mang',
    question: 'The network failed during a test',
    answer: [
      'Leave the page as it is. An answer not yet sent is kept on this device and sent when the network is back. The line “Saved at …” tells which answers reached the server.',
      'Switching off, reloading or going back never submits the test and never loses a saved answer. Only “Submit” submits it.',
    ],
  },
  {
    id: 'tam-dung',
    question: 'Stopping and going on later',
    answer: [
      'Press “Save and exit”. Next time open the course and go on: the test keeps its questions and your answers, also on another device.',
      'The same holds for a lesson: the section you read last is remembered.',
    ],
  },
  {
    id: 'chua-dat',
    question: 'I did not pass the test',
    answer: [
      'The result page names the sections to read again and the attempts left. Each attempt has other questions; the best result counts.',
      'When no attempt is left, your unit can open one more.',
    ],
  },
  {
    id: 'giay-xac-nhan',
    question: 'Downloading or checking a certificate',
    answer: [
      '“Certificates” holds everything issued to you, to download as often as you like.',
      'Whoever receives it can check it by the QR code or the address printed beside it, without an account.',
    ],
    link: { href: '/giay-xac-nhan', label: 'Go to Certificates' },
  },
  {
    id: 'sai-thong-tin',
    question: 'My name, unit or position is wrong',
    answer: [
      'These come from the province’s list of officials. Tell the person in charge in your unit or technical support. A certificate keeps the details of its day and can be issued again.',
    ],
  },
  {
    id: 'cau-hoi-sai',
    question: 'A question or lesson seems wrong',
    answer: [
      'After answering, choose “Report a mistake in this question” and write a short note. A trainer will look at it; if marks change, they only go up.',
    ],
  },
  {
    id: 'chu-nho',
    question: 'The text is too small',
    answer: [
      '“Account” offers three sizes: normal, large, very large. Your choice follows you to every device once you sign in.',
    ],
    link: { href: '/tai-khoan', label: 'Go to Account' },
  },
  {
    id: 'phim-tat',
    question: 'Answering by keyboard',
    answer: [
      'In a test the digits 1, 2, 3, 4 choose the first to fourth answer; Tab goes to the next button; Enter presses it.',
      'The digits can be turned off in “Account”.',
    ],
  },
]

export const helpAnswers: Record<Locale, readonly HelpAnswer[]> = { vi, en }
