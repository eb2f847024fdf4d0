# unreviewed: no native speaker has reviewed this file yet.

## Những lời dùng chung.
# The stop word is NGƯNG, not DỪNG: without marks "dừng" is the same as "đúng" (right, yes).

option-yes = Có
    .words = co | yes | da | da co | vang | dung | dung roi | dung vay | phai | phai roi | ok | okay | oke | duoc | dc | dong y | u | uh | co chu
option-no = Không
    .words = khong | ko | k | hong | hok | no | da khong | khong phai | khong a | khong co
option-more = Xem thêm
    .words = xem them | them nua | tiep theo | cai khac | xem tiep | con nua khong | more | con gi nua
option-done = Xong
    .words = xong roi | da xong | lam xong | vay thoi | the thoi | chi vay thoi | het roi | du roi | vay du roi | vay la du | khong con gi nua | khong con gi khac | done
option-none = Không có cái nào
    .words = khong co | khong cai nao | khong co gi | khong co gi ca | khong co cai nao ca | khong gi ca | khong muc nao | khong co muc nao | khong cai nao het | none
option-stay = Không đổi gì
    .words = khong doi | khong doi gi ca | khong doi nua | khong sua | khong sua gi | khong sua gi ca | khong sua nua | khoi doi | khoi sua | giu nguyen | de nguyen | de vay di | de vay duoc roi | thoi khoi | bo qua | tiep tuc | never mind
option-chosen = ✓ { $option }

language-en = English
    .words = english | tieng anh | anh ngu | tieng my | eng
language-es = Español
    .words = spanish | espanol | tieng tay ban nha | tay ban nha | tieng me | tieng mexico | tieng xi
language-zh-Hans = 简体中文
    .words = chinese | mandarin | tieng hoa | tieng trung | tieng tau | tieng trung quoc | tieng quan thoai | tieng pho thong | hoa ngu | trung van | 简体中文 | 中文
language-vi = Tiếng Việt
    .words = vietnamese | tieng viet | viet ngu | viet nam | vietnam | tieng viet nam | xin chao | chao ban | chao anh | chao chi | chao co | chao em | chao quy vi | chao bac si | toi khong biet tieng anh | khong noi duoc tieng anh | toi noi tieng viet | nguoi viet
language-ar = العربية
    .words = arabic | tieng a rap | a rap | tieng arab | العربية | عربي
language-ht = Kreyòl Ayisyen
    .words = haitian creole | haitian | creole | kreyol | kreyol ayisyen | tieng haiti | tieng creole haiti | tieng creole

listen-courtesy-words = xin vui long | vui long | lam on | lam on di | lam on giup | cam on | cam on nhieu | cam on quy vi | cam on ban | xin chao | chao ban | chao anh | chao chi | chao co | chao em | da chao | da thua | xin loi | cho toi hoi | cho hoi | duoc khong | duoc ko | duoc khong a | co duoc khong | phai khong | dung khong | hello | hi | please | thank you | thanks
listen-back-words = quay lai | tro lai | tro lui | lui lai | cau truoc | go nham | bam nham | toi nham | toi bam nham | toi go nham | toi tra loi nham | cho sua lai | back | go back | undo
listen-change-words = sua | sua lai | sua giup | sua cau tra loi | toi muon sua | muon sua | cho toi sua | xin sua | doi | doi lai | doi giup | doi cau tra loi | toi muon doi | muon doi | cho toi doi | xin doi | thay doi | chinh lai | change | fix
listen-meant-words = y toi la | y toi muon noi | y toi noi | toi muon noi | y la | khong phai | chu khong phai | sai roi | bi sai | ghi sai | go sai | noi sai | sai ngay | sai gio | nham roi | toi nham | bi nham | noi nham | ghi nham | go nham | nham ngay | nham gio | lon roi | noi lon | sua lai la | doi lai la | dung ra la | thuc ra | that ra | phai la | moi dung | i mean | i meant
listen-all-words = tat ca | tat ca het | het tat ca | het ca | het thay | moi thu | tat ca moi thu | chon het | chon tat ca | tat ca cac cai nay | cai nao cung co | cai nao cung can | all | everything
listen-but-words = nhung | nhung ma | khoan | khoan da | doi chut | cho chut | tai sao | vi sao | sao vay | la sao | nghia la gi | tru khi | ngoai tru | chi khi | but | wait
listen-and-words = va | voi lai
listen-unknown-words = toi khong biet | khong biet | ko biet | hong biet | khong ro | toi khong ro | khong chac | toi khong chac | chua biet | khong nho | toi khong nho | idk
listen-refuse-words = khong muon | khong can | khong | dung
listen-not-words = khong | ko | hong | hok | chang | chua | khoi | not | cannot | dont | cant
listen-today-words = hom nay | bua nay | toi nay | chieu nay | sang nay | trua nay | dem nay | ngay hom nay
listen-before-noon-words = am | a m | sang | buoi sang | som | sang som | gio sang | dem khuya | gio khuya

list-visit = • { $what }, { $when }
list-visit-confirmed = • { $what }, { $when } (quý vị đã báo sẽ đến)
list-visit-short = { $what }, { DAY($when) }
list-ride = • { $when }, đón tại { $pickup }: { $state }
list-ride-short = { $when }
list-ride-asked = đang chờ trả lời
list-ride-confirmed = xe sẽ đến
list-ride-refused = xe không đến được
list-ride-cancelled = đã hủy
list-helper = • { $label }: { $shares }
list-helper-invited = • { $label }: { $shares } (chưa trả lời)
list-helper-short = { $label }
list-caring = • { $patient }: { $shares }
list-shares-both = buổi hẹn và chuyến xe
list-shares-visits = buổi hẹn
list-shares-rides = chuyến xe
list-shares-nothing = không nhận gì

ask-what-time = { $day }. Lúc mấy giờ ạ?
ask-what-day = Vào ngày nào ạ?
ask-past = { $when } đã qua rồi. Ý quý vị là ngày nào, lúc mấy giờ?
ask-past-day = { $day } đã qua rồi. Ý quý vị là ngày nào?
ask-known =
    { $question }
    Tôi có ghi từ lần trước: { $known }. Như vậy còn đúng không ạ?
ask-changed = Tôi đã sửa thành: { $known }.
ask-which-change = Quý vị muốn sửa điều gì ạ?
ask-gone = Từ lúc tôi hỏi, đã có thay đổi. Vì vậy tôi không dùng được câu trả lời đó.
ask-many-so-far = Đã chọn: { $chosen }. Xin bấm chọn thêm, hoặc bấm Xong.
ask-number-between = Tôi cần một con số từ { $from } đến { $to }.
ask-number-from = Tôi cần một con số từ { $from } trở lên.
ask-number-to = Tôi cần một con số từ { $to } trở xuống.
ask-shorter = Tin này dài quá, tôi không hiểu hết. Quý vị viết lại vài chữ ngắn thôi được không?
ask-again-moment = Tôi chưa hiểu ngày và giờ. Quý vị có thể gõ như *9 tháng 3 lúc 2:30 chiều*.
ask-again-date = Tôi chưa hiểu ngày. Quý vị có thể gõ như *9 tháng 3* hoặc *thứ ba tuần sau*.
ask-again-time = Tôi chưa hiểu giờ. Quý vị có thể gõ như *2:30 chiều*.
ask-again-file = Xin quý vị gửi hình, tài liệu hoặc tin nhắn thoại. Hoặc gõ *nhân viên*.
ask-again-many = Tôi chưa hiểu. Quý vị có thể bấm nút, hoặc gõ nhiều số một lượt, như *1 và 3*.
ask-again-number = Tôi chưa hiểu con số. Xin gõ bằng số, như *3*.
ask-again-phone = Tôi chưa hiểu số điện thoại. Xin gõ bằng số, như *555-0142*.
ask-again-code = Tôi chưa hiểu mã số. Mã có tám chữ và số.
ask-again-choice = Tôi chưa hiểu. Quý vị có thể bấm nút, gõ số của nút, hoặc gõ *nhân viên*.
ask-again-first =
    Tôi chưa hiểu. Xin bấm nút, hoặc gõ *tiếng Việt*.
    I did not catch that. Tap a button, or type *English*.
    English · Español · 简体中文 · Tiếng Việt · العربية · Kreyòl Ayisyen
kept-for-person =
    Tôi đã giữ lời này cho nhân viên sắp viết cho quý vị. Nếu không chờ được, xin gọi { $clinic-phone }. Khi khẩn cấp, xin gọi { $emergency-line }.
ask-again-text = Tôi chưa hiểu. Xin gõ vài chữ ngắn, hoặc gõ *nhân viên*.
ask-again-idle = Tôi chưa hiểu. Quý vị có thể bấm nút, hoặc gõ chữ như *đặt xe* hay *nhân viên*.
ask-person-comes = Bên chúng tôi bị trục trặc. Tôi đã nhờ nhân viên viết cho quý vị ở đây.

old-button = Nút đó là của câu hỏi trước.
old-button-label = (nút của câu trước)
sent-photo = một tấm hình
sent-file = một tệp
sent-voice = một tin nhắn thoại
edited = Tôi thấy quý vị đã sửa một tin nhắn. Nếu câu trả lời thay đổi, xin gõ lại ở đây.
cannot-read-voice = Tôi chưa nghe được tin nhắn thoại. Xin quý vị gõ chữ, hoặc gõ *nhân viên*.
cannot-read-photo = Tôi chưa xem được hình. Xin quý vị gõ chữ, hoặc gõ *nhân viên* để người của chúng tôi xem.
cannot-read-sticker = Hình vui quá! Nhưng tôi chỉ đọc được chữ thôi ạ.
cannot-read-location = Cảm ơn quý vị đã gửi địa điểm. Lúc này tôi chưa cần đến.
cannot-read-file = Tôi chưa mở được tệp. Xin quý vị gõ chữ, hoặc gõ *nhân viên* để người của chúng tôi xem.
possible-repeat = (Có thể quý vị đã nhận tin này rồi.)

telegram-command-menu = Tôi giúp được gì
telegram-command-person = Gặp nhân viên
telegram-command-help = Cách sử dụng
telegram-command-language = Đổi ngôn ngữ
telegram-command-stop = Ngưng nhận tin
