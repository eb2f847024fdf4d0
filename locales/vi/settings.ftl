# unreviewed: no native speaker has reviewed this file yet.

## Cài đặt, ngôn ngữ, NGƯNG và BẮT ĐẦU.

settings-title = phần cài đặt
    .words = cai dat | thiet lap | doi cai dat | doi ten | doi ten cua toi | sua ten toi | mui gio | doi mui gio | toi doi nha | toi don nha | toi moi don nha | toi don sang tieu bang khac | toi doi cho o | setting* | time zone
settings-what = Quý vị muốn đổi gì ạ?
    .language = Ngôn ngữ
    .language-words = tieng viet | tieng anh | doi ngon ngu | doi tieng | language*
    .name = Tên của tôi
    .name-words = ten | ten toi | doi ten
    .zone = Múi giờ
    .zone-words = doi mui gio | gio dia phuong | thanh pho | tieu bang | time zone
    .stop = Ngưng nhận tin
    .stop-words = ngung | ngung tin nhan | tat tin | stop
    .privacy = Quyền riêng tư
    .privacy-words = rieng tu | bao mat | thong tin cua toi | giu gi | privacy
    .menu = Bảng chọn
    .menu-words = menu | xong | xong roi | khong doi gi | thoi
settings-what-stopped = Tin nhắc đang tắt. Quý vị muốn đổi gì ạ?
    .language = Ngôn ngữ
    .language-words = tieng viet | tieng anh | doi ngon ngu | doi tieng | language*
    .name = Tên của tôi
    .name-words = ten | ten toi | doi ten
    .zone = Múi giờ
    .zone-words = doi mui gio | gio dia phuong | thanh pho | tieu bang | time zone
    .start = Mở lại tin nhắc
    .start-words = bat dau | mo lai | nhac lai | bat tin nhac | start
    .privacy = Quyền riêng tư
    .privacy-words = rieng tu | bao mat | thong tin cua toi | giu gi | privacy
    .menu = Bảng chọn
    .menu-words = menu | xong | xong roi | khong doi gi | thoi

language-title = phần ngôn ngữ
    .words = ngon ngu | doi ngon ngu | doi tieng | tieng khac | ngon ngu khac | tieng viet | tieng anh | noi tieng viet | bang tieng viet | viet tieng viet | doi sang tieng viet | doi sang tieng anh | tieng hoa | tieng trung | vietnamese | language | english | in english
# allow two-questions: the same question in each language; nobody is asked twice
language-language =
    Quý vị muốn dùng ngôn ngữ nào?
    Which language do you want?
    ¿Qué idioma prefiere?
    您想用哪种语言？
    أيّ لغة تفضّلون؟
    Ki lang ou vle?
language-done = Từ bây giờ tôi viết bằng tiếng Việt.

name-change-title = tên của quý vị
name-change-name = Tôi nên gọi quý vị bằng tên gì?
    .lead-in-words = toi ten la | toi ten | ten toi la | ten la | ten toi | ten cua toi la | toi la | goi toi la | cu goi toi la | xin goi toi la | my name is | minh ten la | minh la
name-change-done = Cảm ơn quý vị { $patient-name }.

zone-change-title = múi giờ của quý vị
zone-change-zone = Nơi quý vị ở thuộc múi giờ nào? Quý vị có thể gõ tên tiểu bang hoặc thành phố lớn gần nhà.
zone-change-done = Cảm ơn quý vị. Múi giờ của quý vị là { $zone }.

privacy-title = thông tin riêng tư
    .words = rieng tu | quyen rieng tu | bao mat | bao mat thong tin | thong tin cua toi | giu thong tin gi | ai doc duoc | ai thay duoc | ai xem duoc | co ai doc khong | co kin khong | co an toan khong | xoa thong tin | xoa thong tin cua toi | privacy
privacy-notice =
    Chúng tôi giữ: tên, ngôn ngữ, múi giờ, các buổi hẹn, các chuyến xe, và những gì hai bên viết cho nhau. Tất cả được khóa và giữ kín.
    Ai được xem: nhân viên của chúng tôi, để giúp quý vị. Người quý vị mời chỉ nhận những tin quý vị đã chọn.
    Chúng tôi không bao giờ bán thông tin này. Muốn xóa, xin hỏi nhân viên ở đây hoặc gọi { $clinic-phone }.
    Telegram không phải là dịch vụ y tế. Những gì quý vị viết ở đó cũng đi qua Telegram.

stop-title = ngưng nhận tin
    .words = ngung | xin ngung | ngung lai | ngung di | ngung nhan tin | ngung tin nhan | ngung tin nhac | ngung gui | ngung gui tin | ngung nhac | dung gui nua | dung gui tin nhan | dung gui tin nua | dung nhan nua | dung nhan tin nua | dung nhan tin | dung nhac nua | dung lai | tat tin | tat tin nhan | tat tin nhac
      | khong nhan tin nua | khong muon nhan tin | khong muon nhan tin nua | khong muon nhan tin nhan nua | khong gui nua | thoi gui | thoi dung gui | dung lam phien | dung lam phien toi | dung nhan cho toi | huy dang ky | khong nhan nua | stop | stop it | stopp | stop messages | unsubscribe | quit | opt out | leave me alone
stop-done =
    Chúng tôi sẽ không nhắn cho quý vị nữa, trừ khi quý vị viết trước.
    Nếu đổi ý, gõ BẮT ĐẦU. Khi khẩn cấp, xin gọi { $emergency-line }.

stop-done-helping =
    Chúng tôi sẽ không nhắn cho quý vị nữa, trừ khi quý vị viết trước. Quý vị cũng không còn nhận tin về người mình giúp.
    Nếu đổi ý, gõ BẮT ĐẦU. Khi khẩn cấp, xin gọi { $emergency-line }.

start-messages-title = nhận tin
    .words = bat dau | bat dau lai tin nhan | mo lai tin nhan | mo lai tin nhac | nhan tin lai | nhan tin tro lai | bat tin nhac | cho nhan tin lai | start | unstop | subscribe
start-messages-done = Mừng quý vị trở lại. Tin nhắc đã mở lại.
