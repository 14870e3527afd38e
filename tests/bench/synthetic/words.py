"""The words of invented dossiers, each in Arabic and English: names, and sentences to fill."""

from __future__ import annotations

Words = tuple[str, str]  # Arabic, English


def _pairs(arabic: str, english: str) -> tuple[Words, ...]:
    return tuple(zip(arabic.split("، "), english.split(", "), strict=True))


GIVEN = _pairs(
    "سالم، مريم، عبد الرحمن، ليلى، إبراهيم، زينب، طارق، محمد، أحمد، علي، خالد، فاطمة، يوسف، "
    "عمر، صالح، نجاة، مصطفى، سليمان، حسن، عائشة، جمعة، مفتاح، رمضان، هدى",
    "Salim, Maryam, Abd al-Rahman, Layla, Ibrahim, Zaynab, Tariq, Mohamed, Ahmed, Ali, Khaled, "
    "Fatima, Yusuf, Omar, Saleh, Najat, Mustafa, Suleiman, Hassan, Aisha, Juma, Muftah, Ramadan, Huda",
)
FAMILY = _pairs(
    "النخلي، بن وادي، الصحراوي، الغديري، قاسم، التواتي، البحري، الجبالي، الساحلي، الزيتوني، "
    "الرملي، بوشناف، الواحي، العمودي، الحجري، المرساوي، القصري، السهلي، الشرقي، الغربي، "
    "الملاحي، النجار، الحداد، الورفي، بن عين، الصيد، الطائر، القمري، الشمسي، المطري",
    "al-Nakhli, Bin Wadi, al-Sahrawi, al-Ghadiri, Qasim, al-Tuwati, al-Bahri, al-Jabali, al-Sahili, "
    "al-Zaytuni, al-Ramli, Bushnaf, al-Wahi, al-Amudi, al-Hajari, al-Marsawi, al-Qasri, al-Sahli, "
    "al-Sharqi, al-Gharbi, al-Mallahi, al-Najjar, al-Haddad, al-Warfi, Bin Ayn, al-Sayd, al-Tair, "
    "al-Qamari, al-Shamsi, al-Matari",
)
LAND = _pairs(
    "بئر، وادي، عين، قصر، جبل، سهل، مرسى، تل، رأس، واحة، درب، قلعة",
    "Bir, Wadi, Ayn, Qasr, Jabal, Sahl, Marsa, Tall, Ras, Wahat, Darb, Qalat",
)
OF = _pairs(
    "النخل، الرمل، الملح، الريح، الغزلان، الحجر، الزيتون، السدر، القمر، الشمس، الطير، الماء",
    "al-Nakhl, al-Raml, al-Milh, al-Rih, al-Ghizlan, al-Hajar, al-Zaytun, al-Sidr, al-Qamar, "
    "al-Shams, al-Tayr, al-Ma",
)
BODY: tuple[Words, ...] = (
    ("هيئة {}", "{} Authority"),
    ("مجلس {}", "{} Council"),
    ("لجنة {}", "{} Committee"),
    ("جمعية {}", "{} Society"),
    ("شركة {}", "{} Company"),
    ("وكالة {}", "{} Agency"),
)
ARMED: tuple[Words, ...] = (
    ("حرس {}", "{} Guards"),
    ("لواء {}", "{} Brigade"),
    ("قوة {}", "{} Force"),
)
PUBLISHER: tuple[Words, ...] = (
    ("صحيفة {}", "{} Daily"),
    ("قناة {}", "{} Channel"),
    ("أخبار {}", "{} News"),
)
EVENT: tuple[Words, ...] = (
    ("لقاء {}", "Meeting at {}"),
    ("اشتباكات {}", "Clashes at {}"),
    ("اتفاق {} لفتح الطرق", "{} agreement to open the roads"),
    ("تصويت {} على الميزانية", "Budget vote at {}"),
    ("فيضان {}", "Flood at {}"),
    (
        "محادثات {} بشأن تقاسم العائدات وتوحيد المؤسسات (الجولة الثانية)",
        "Talks at {} on sharing revenue and unifying institutions (second round)",
    ),
)
NEWS: tuple[Words, ...] = (
    ("بعد يومين من الاجتماعات، الأطراف في {} تعلن خطة جديدة", "New plan from {} after two days"),
    ("ما الذي جرى في {}؟", "What happened at {}?"),
    ("{}: أرقام متباينة ومطالب بالتحقيق", "{}: figures differ and an inquiry is asked for"),
    (
        "مسؤول يقول إن العمل في {} سيستأنف خلال أسابيع إذا حضرت الوفود كلها",
        "Official says work at {} will start again within weeks if every delegation comes",
    ),
)
ABOUT: tuple[Words, ...] = (
    (
        "أعلن {0} بعد أيام من المشاورات خطة من ثلاث مراحل تبدأ بفتح الطرق وتنتهي بلجنة مشتركة.",
        "After days of consultations {0} announced a plan in three stages, from open roads to a joint committee.",
    ),
    (
        "ورحب بها {0}، واشترط {1} أن تُنشر الأرقام كلها قبل التوقيع.",
        "It was welcomed by {0}, while {1} asked that all figures be published before anyone signed.",
    ),
    ("ولم تُذكر أسماء الحاضرين.", "The names of those present were not given."),
    (
        "وتأجل الموعد مرتين بسبب خلاف على المكان، ثم اجتمعت الوفود في {0} بحضور مراقبين.",
        "It was put off twice over where to meet; the delegations then met at {0} with observers.",
    ),
    (
        "وقال متحدث إن العمل سيستأنف خلال أسابيع وإن الميزانية لم تُعتمد بعد.",
        "A spokesman said that work would start again within weeks and that no budget had been passed.",
    ),
)
SAID: tuple[Words, ...] = (
    (
        "قدّم الوفد تقريراً من أربعين صفحة عن حال الطرق والموانئ، وطلب مهلة شهرين.",
        "The delegation handed in forty pages on roads and ports and asked for two months.",
    ),
    (
        "يتبع المكتب لجنة مشتركة بعد أن كان يتبع {0}.",
        "The office is under a joint committee; before, it was under {0}.",
    ),
    ("دعا إلى التهدئة وإلى استئناف المحادثات في {0}.", "It called for calm and for talks at {0}."),
    ("غاب ثلاثة أعضاء عن الجلسة الأولى.", "Three members missed the first session."),
    (
        "أُعيد فتح المعبر بعد إغلاق دام أسبوعين، وعادت الشاحنات من دون تفتيش جديد.",
        "The crossing opened again after two weeks, and lorries came back without new searches.",
    ),
)
NOTE: tuple[Words, ...] = (
    (
        "الخبران يختلفان ولا يبيّن أي منهما مصدره.",
        "The two reports differ, and neither names its source.",
    ),
    (
        "يروي أحد المصدرين ما قاله مسؤول محلي، ويعتمد الآخر على بيان صدر في اليوم التالي.",
        "One source has it from a local official, the other from a statement of the next day.",
    ),
)
QUESTION: tuple[Words, ...] = (
    ("ماذا جرى حقاً في: {}؟", "What do sources say of: {}?"),
    ("أي الروايتين عن: {}؟", "Which account of: {}?"),
)
RANK: tuple[Words, ...] = (("عميد", "Brigadier"), ("مستشار", "Adviser"), ("دكتور", "Doctor"))
