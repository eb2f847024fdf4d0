# unreviewed: no native speaker has reviewed this file yet.

## Người mới.

welcome-title = phần chào đón
# allow two-questions: the same question in each language; nobody is asked twice
welcome-language =
    Xin chào quý vị. Tôi là trợ lý của { $clinic-name }.
    Hello. I am the assistant of { $clinic-name }.

    Quý vị muốn dùng ngôn ngữ nào?
    Which language do you want?
    ¿Qué idioma prefiere?
    您想用哪种语言？
    أيّ لغة تفضّلون؟
    Ki lang ou vle?
welcome-agree =
    Tôi có thể nhắc buổi hẹn, xin xe đưa đón, trả lời câu hỏi về chi phí và mời nhân viên đến giúp.

    Những gì quý vị viết ở đây được khóa và giữ kín. Nhân viên của chúng tôi có thể đọc để giúp quý vị. Chúng tôi không bao giờ bán thông tin này.
    Quý vị có thể ngưng bất cứ lúc nào: gõ NGƯNG.
    Tôi là một chương trình máy tính. Tôi không thể cho lời khuyên y tế. Khi khẩn cấp, xin gọi { $emergency-line }.

    Quý vị có đồng ý không?
    .yes = Tôi đồng ý
    .yes-words = yes | co | dong y | co dong y | toi dong y | da | da co | da dong y | vang | ok | okay | oke | duoc | dc | duoc chu | u | uh
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | noi chuyen voi nguoi | cho gap nguoi | person | xin gap nhan vien
    .no = Không đồng ý
    .no-words = no | khong | ko | hong | hok | khong dong y | toi khong dong y | da khong | khong chiu | khong muon
welcome-person-comes =
    Một nhân viên sẽ viết cho quý vị ở đây. Quý vị không cần đồng ý mới được giúp.
    Nếu muốn dùng trợ lý trong lúc chờ, xin trả lời bên dưới.
welcome-without-consent =
    Không sao ạ. Tôi không giữ thêm gì và sẽ không viết cho quý vị nữa.
    Quý vị có thể gọi chúng tôi ở số { $clinic-phone }. Nếu đổi ý, xin viết cho tôi ở đây.
welcome-name =
    Cảm ơn quý vị. Tôi nên gọi quý vị bằng tên gì? Chỉ cần tên thôi.
    .lead-in-words = toi ten la | toi ten | ten toi la | ten la | ten toi | ten cua toi la | toi la | goi toi la | cu goi toi la | xin goi toi la | my name is | con ten la | em ten la | minh ten la | da toi ten | minh la
welcome-zone =
    Nơi quý vị ở thuộc múi giờ nào? Nhờ vậy tôi nhắc đúng giờ. Quý vị có thể gõ tên tiểu bang hoặc thành phố lớn gần nhà.
welcome-done =
    { $patient-name }, vậy là xong rồi ạ.
    Quý vị có thể bấm nút, hoặc gõ điều mình cần bằng lời của mình.
