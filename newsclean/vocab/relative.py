"""How 79 languages say how long ago it was (`generate_relative.py`).

Do not edit. One string per language: a pattern, `=` and the unit, separated by `|`; `#` stands for
the number, and a number before the unit is that of a pattern without one ("vor # stunden=h").
Units: s second, n minute, h hour, d day. Folded as in `vocab.months`.
Source: Unicode CLDR as shipped with Babel 2.18.0 (Unicode License).
"""

from __future__ import annotations

from typing import Final

AGO: Final[dict[str, str]] = {
    "af": (
        "# sekonde gelede=s|# s gelede=s|# sekondes gelede=s|# minuut gelede=n|# min gelede=n|"
        "# minute gelede=n|# uur gelede=h|# u gelede=h|# dag gelede=d|# dae gelede=d"
    ),
    "am": (
        "ከ# ሰከንድ በፊት=s|ከ# ሰከንዶች በፊት=s|ከ# ደቂቃ በፊት=n|ከ# ደቂቃዎች በፊት=n|ከ# ሰዓት በፊት=h|ከ# ሰዓቶች በፊት=h|"
        "ከ# ቀን በፊት=d|ከ # ቀን በፊት=d|ከ# ቀናት በፊት=d|ከ# ቀኖች በፊት=d"
    ),
    "ar": (
        "قبل ثانية واحدة=1s|قبل ثانيتين=2s|قبل # ثوانِ=s|قبل # ثوانٍ=s|قبل # ثانية=s|"
        "قبل دقيقة واحدة=1n|قبل دقيقتين=2n|قبل # دقائق=n|قبل # دقيقة=n|قبل ساعة واحدة=1h|"
        "قبل ساعتين=2h|قبل # ساعات=h|قبل # ساعة=h|قبل يوم واحد=1d|قبل يومين=2d|قبل # أيام=d|"
        "قبل # يومًا=d|منذ # ثانية=s|منذ # دقيقة=n|منذ # دقائق=n|منذ # ساعة=h|منذ # ساعات=h|"
        "منذ ساعة=1h|منذ ساعتين=2h|منذ # يوم=d|منذ # أيام=d|منذ يومين=2d"
    ),
    "az": "# saniyə öncə=s|# dəqiqə öncə=n|# saat öncə=h|# gün öncə=d",
    "be": (
        "# секунду таму=s|# с таму=s|# секунды таму=s|# секунд таму=s|# хвіліну таму=n|# хв таму=n|"
        "# хвіліны таму=n|# хвілін таму=n|# гадзіну таму=h|# гадз таму=h|# гадзіны таму=h|"
        "# гадзін таму=h|# дзень таму=d|# дні таму=d|# дзён таму=d"
    ),
    "bg": (
        "преди # секунда=s|преди # сек=s|преди # секунди=s|преди # минута=n|преди # мин=n|"
        "преди # минути=n|преди # час=h|преди # ч=h|преди # часа=h|преди # ден=d|преди # дни=d"
    ),
    "bn": "# সেকেন্ড আগে=s|# সেকেন্ড পূর্বে=s|# মিনিট আগে=n|# ঘন্টা আগে=h|# দিন আগে=d",
    "bs": (
        "prije # sekundu=s|prije # sek=s|prije # sekunde=s|prije # sekundi=s|prije # minutu=n|"
        "prije # min=n|prije # minute=n|prije # minuta=n|prije # sat=h|prije # sata=h|"
        "prije # sati=h|prije # dan=d|prije # d=d|prije # dana=d"
    ),
    "ca": (
        "fa # segon=s|fa # s=s|fa # segons=s|fa # minut=n|fa # min=n|fa # minuts=n|fa # hora=h|"
        "fa # h=h|fa # hores=h|fa # dia=d|fa # dies=d"
    ),
    "cs": (
        "před # sekundou=s|před # s=s|před # sekundami=s|před # minutou=n|před # min=n|"
        "před # minutami=n|před # hodinou=h|před # h=h|před # hodinami=h|před # dnem=d|"
        "před # dny=d"
    ),
    "cy": (
        "# eiliad yn ôl=s|# eil yn ôl=s|# munud yn ôl=n|# mun yn ôl=n|# funud yn ôl=n|"
        "# awr yn ôl=h|awr yn ôl=1h|# diwrnod yn ôl=d|# ddiwrnod yn ôl=d"
    ),
    "da": (
        "for # sekund siden=s|# sek siden=s|for # sekunder siden=s|for # minut siden=n|"
        "# min siden=n|for # minutter siden=n|for # time siden=h|# time siden=h|"
        "for # timer siden=h|# timer siden=h|for # dag siden=d|# dag siden=d|for # dage siden=d|"
        "# dage siden=d"
    ),
    "de": (
        "vor # sekunde=s|vor # sek=s|vor # sekunden=s|vor # minute=n|vor # min=n|vor # minuten=n|"
        "vor # stunde=h|vor # std=h|vor # stunden=h|vor # tag=d|vor # tagen=d|vor einer stunde=1h|"
        "vor einem tag=1d"
    ),
    "el": (
        "πριν από # δευτερόλεπτο=s|πριν από # δευτ=s|πριν από # δευτερόλεπτα=s|πριν από # λεπτό=n|"
        "πριν από # λεπ=n|πριν από # λεπτά=n|πριν από # ώρα=h|πριν από # ώ=h|πριν από # ώρεσ=h|"
        "πριν από # ημέρα=d|πριν από # ημ=d|πριν από # ημέρεσ=d"
    ),
    "en": (
        "# second ago=s|# sec ago=s|# seconds ago=s|# minute ago=n|# min ago=n|# minutes ago=n|"
        "# hour ago=h|# hr ago=h|# hours ago=h|# day ago=d|# days ago=d|# mins ago=n|#m ago=n|"
        "# hrs ago=h|#h ago=h|an hour ago=1h|a day ago=1d|#d ago=d"
    ),
    "es": (
        "hace # segundo=s|hace # s=s|hace # segundos=s|hace # minuto=n|hace # min=n|"
        "hace # minutos=n|hace # hora=h|hace # h=h|hace # horas=h|hace # día=d|hace # d=d|"
        "hace # días=d|# horas atrás=h"
    ),
    "et": (
        "# sekundi eest=s|# sek eest=s|# minuti eest=n|# min eest=n|# tunni eest=h|# t eest=h|"
        "# päeva eest=d|# p eest=d"
    ),
    "eu": "duela # segundo=s|duela # minutu=n|duela # ordu=h|duela # egun=d",
    "fa": "# ثانیه پیش=s|# دقیقه پیش=n|# ساعت پیش=h|# روز پیش=d",
    "fi": (
        "# sekunti sitten=s|# s sitten=s|# sekuntia sitten=s|# minuutti sitten=n|# min sitten=n|"
        "# minuuttia sitten=n|# tunti sitten=h|# t sitten=h|# tuntia sitten=h|# päivä sitten=d|"
        "# pv sitten=d|# päivää sitten=d"
    ),
    "fil": (
        "# segundo ang nakalipas=s|# seg ang nakalipas=s|# minuto ang nakalipas=n|"
        "# min ang nakalipas=n|# oras ang nakalipas=h|# araw ang nakalipas=d|"
        "# (na) araw ang nakalipas=d"
    ),
    "fr": (
        "il y a # seconde=s|il y a # s=s|il y a # secondes=s|il y a # minute=n|il y a # min=n|"
        "il y a # minutes=n|il y a # heure=h|il y a # h=h|il y a # heures=h|il y a # jour=d|"
        "il y a # j=d|il y a # jours=d"
    ),
    "ga": (
        "# soicind ó shin=s|# soic ó shin=s|# shoicind ó shin=s|# shoic ó shin=s|"
        "# nóiméad ó shin=n|# nóim ó shin=n|# uair an chloig ó shin=h|# uair ó shin=h|"
        "# huaire ó shin=h|# n-uair an chloig ó shin=h|# n-uaire ó shin=h|# lá ó shin=d"
    ),
    "gl": (
        "hai # segundo=s|hai # s=s|hai # segundos=s|hai # minuto=n|hai # min=n|hai # minutos=n|"
        "hai # hora=h|hai # h=h|hai # horas=h|hai # día=d|hai # días=d"
    ),
    "gu": "# સેકંડ પહેલાં=s|# મિનિટ પહેલાં=n|# કલાક પહેલાં=h|# દિવસ પહેલાં=d",
    "he": (
        "לפני שנייה=1s|לפני שנ=1s|לפני שתי שניות=2s|לפני שתי שנ=2s|לפני # שניות=s|לפני # שנ=s|"
        "לפני דקה=1n|לפני שתי דקות=2n|לפני # דק=n|לפני # דקות=n|לפני שעה=1h|לפני שעתיים=2h|"
        "לפני # שעות=h|לפני # שע=h|לפני יום #=d|אתמול=1d|לפני יומיים=2d|לפני # ימים=d"
    ),
    "hi": ("# सेकंड पहले=s|# से पहले=s|# मिनट पहले=n|# मि पहले=n|# घंटे पहले=h|# घं पहले=h|# दिन पहले=d"),
    "hr": (
        "prije # sekundu=s|prije # s=s|prije # sekunde=s|prije # sekundi=s|prije # minutu=n|"
        "prije # min=n|prije # minute=n|prije # minuta=n|prije # sat=h|prije # h=h|prije # sata=h|"
        "prije # sati=h|prije # dan=d|prije # dana=d"
    ),
    "hu": (
        "# másodperccel ezelőtt=s|# perccel ezelőtt=n|# órával ezelőtt=h|# nappal ezelőtt=d|"
        "# napja=d"
    ),
    "hy": (
        "# վայրկյան առաջ=s|# վրկ առաջ=s|# րոպե առաջ=n|# ր առաջ=n|# ժամ առաջ=h|# ժ առաջ=h|"
        "# օր առաջ=d"
    ),
    "id": (
        "# detik yang lalu=s|# dtk lalu=s|# menit yang lalu=n|# mnt lalu=n|# jam yang lalu=h|"
        "# jam lalu=h|# hari yang lalu=d|# h lalu=d"
    ),
    "is": (
        "fyrir # sekúndu=s|fyrir # sek=s|fyrir # sekúndum=s|fyrir # mínútu=n|fyrir # mín=n|"
        "fyrir # mínútum=n|fyrir # klukkustund=h|fyrir # klst=h|fyrir # klukkustundum=h|"
        "fyrir # degi=d|fyrir # dögum=d"
    ),
    "it": (
        "# secondo fa=s|# sec fa=s|# secondi fa=s|# minuto fa=n|# min fa=n|# minuti fa=n|"
        "# ora fa=h|# h fa=h|# ore fa=h|# giorno fa=d|# g fa=d|# giorni fa=d|# gg fa=d"
    ),
    "ja": "# 秒前=s|# 分前=n|# 時間前=h|# 日前=d",
    "ka": (
        "# წამის წინ=s|# წმ წინ=s|# წუთის წინ=n|# წთ წინ=n|# საათის წინ=h|# სთ წინ=h|# დღის წინ=d"
    ),
    "kk": (
        "# секунд бұрын=s|# сек бұрын=s|# минут бұрын=n|# мин бұрын=n|# сағат бұрын=h|"
        "# сағ бұрын=h|# күн бұрын=d"
    ),
    "km": (
        "# វិនាទី\u200bមុន=s|# នាទី\u200bមុន=n|# នាទី\u200b\u200bមុន=n|# ម៉ោង\u200bមុន=h|"
        "# ថ្ងៃ\u200bមុន=d|# ថ្ងៃ\u200b\u200bមុន=d"
    ),
    "kn": (
        "# ಸೆಕೆಂಡ್ ಹಿಂದೆ=s|# ಸೆಕೆಂಡುಗಳ ಹಿಂದೆ=s|# ನಿಮಿಷದ ಹಿಂದೆ=n|# ನಿಮಿಷಗಳ ಹಿಂದೆ=n|# ಗಂಟೆ ಹಿಂದೆ=h|"
        "# ಗಂಟೆಗಳ ಹಿಂದೆ=h|# ದಿನದ ಹಿಂದೆ=d|# ದಿನಗಳ ಹಿಂದೆ=d"
    ),
    "ko": "#초 전=s|#분 전=n|#시간 전=h|#일 전=d",
    "ky": (
        "# секунд мурун=s|# сек мурун=s|# мүнөт мурун=n|# мүн мурун=n|# саат мурун=h|# күн мурун=d"
    ),
    "lo": ("# ວິນາທີກ່ອນ=s|# ວິ ກ່ອນ=s|# ນາທີກ່ອນ=n|# ນທ ກ່ອນ=n|# ຊົ່ວໂມງກ່ອນ=h|# ຊມ ກ່ອນ=h|# ມື້ກ່ອນ=d"),
    "lt": (
        "prieš # sekundę=s|prieš # sek=s|prieš # sekundes=s|prieš # sekundžių=s|prieš # minutę=n|"
        "prieš # min=n|prieš # minutes=n|prieš # minučių=n|prieš # valandą=h|prieš # val=h|"
        "prieš # valandas=h|prieš # valandų=h|prieš # dieną=d|prieš # d=d|prieš # dienas=d|"
        "prieš # dienų=d"
    ),
    "lv": (
        "pirms # sekundes=s|pirms # sek=s|pirms # sekundēm=s|pirms # minūtes=n|pirms # min=n|"
        "pirms # minūtēm=n|pirms # stundas=h|pirms # st=h|pirms # stundām=h|pirms # dienas=d|"
        "pirms # d=d|pirms # dienām=d"
    ),
    "mk": (
        "пред # секунда=s|пред # сек=s|пред # секунди=s|пред # минута=n|пред # мин=n|"
        "пред # минути=n|пред # час=h|пред # часа=h|пред # ден=d|пред # дена=d"
    ),
    "ml": "# സെക്കൻഡ് മുമ്പ്=s|# മിനിറ്റ് മുമ്പ്=n|# മണിക്കൂർ മുമ്പ്=h|# ദിവസം മുമ്പ്=d",
    "mn": (
        "# секундын өмнө=s|# сек өмнө=s|# минутын өмнө=n|# мин өмнө=n|# цагийн өмнө=h|# ц өмнө=h|"
        "# өдрийн өмнө=d"
    ),
    "mr": (
        "# सेकंदापूर्वी=s|# से पूर्वी=s|# सेकंदांपूर्वी=s|# मिनिटापूर्वी=n|# मिनि पूर्वी=n|"
        "# मिनिटांपूर्वी=n|# तासापूर्वी=h|# तासांपूर्वी=h|# दिवसापूर्वी=d|# दिवसांपूर्वी=d"
    ),
    "ms": "# saat lalu=s|# minit lalu=n|# min lalu=n|# jam lalu=h|# hari lalu=d",
    "mt": (
        "sekonda ilu=1s|sek ilu=1s|# sekondi ilu=s|# sek ilu=s|#-il sekonda ilu=s|#-il sek ilu=s|"
        "# sekonda ilu=s|minuta ilu=1n|min ilu=1n|# minuti ilu=n|# min ilu=n|#-il minuta ilu=n|"
        "#-il min ilu=n|# minuta ilu=n|siegħa ilu=1h|sagħtejn ilu=2h|# sigħat ilu=h|"
        "#-il siegħa ilu=h|# siegħa ilu=h|ġurnata ilu=1d|jumejn ilu=2d|# ġranet ilu=d|"
        "#-il ġurnata ilu=d|# ġurnata ilu=d"
    ),
    "my": "ပြီးခဲ့သည့် # စက္ကန့်=s|ပြီးခဲ့သည့် # မိနစ်=n|ပြီးခဲ့သည့် # နာရီ=h|ပြီးခဲ့သည့် # ရက်=d",
    "nb": (
        "for # sekund siden=s|for # sek siden=s|for # sekunder siden=s|for # minutt siden=n|"
        "for # min siden=n|for # minutter siden=n|for # time siden=h|for # t siden=h|"
        "for # timer siden=h|for # døgn siden=d|for # d siden=d"
    ),
    "ne": "# सेकेन्ड पहिले=s|# मिनेट पहिले=n|# घण्टा पहिले=h|# दिन पहिले=d",
    "nl": (
        "# seconde geleden=s|# sec geleden=s|# seconden geleden=s|# minuut geleden=n|"
        "# min geleden=n|# minuten geleden=n|# uur geleden=h|# dag geleden=d|# dagen geleden=d|"
        "# dgn geleden=d"
    ),
    "nn": (
        "for # sekund sidan=s|for # sek sidan=s|for # minutt sidan=n|for # min sidan=n|"
        "for # time sidan=h|for # t sidan=h|for # timar sidan=h|for # døgn sidan=d|for # d sidan=d"
    ),
    "or": (
        "# ସେକେଣ୍ଡ ପୂର୍ବେ=s|# ସେ ପୂର୍ବେ=s|# ମିନିଟ୍ ପୂର୍ବେ=n|# ମି ପୂର୍ବେ=n|# ଘଣ୍ଟା ପୂର୍ବେ=h|# ଘ ପୂର୍ବେ=h|# ଦିନ ପୂର୍ବେ=d"
    ),
    "pa": "# ਸਕਿੰਟ ਪਹਿਲਾਂ=s|# ਮਿੰਟ ਪਹਿਲਾਂ=n|# ਘੰਟਾ ਪਹਿਲਾਂ=h|# ਘੰਟੇ ਪਹਿਲਾਂ=h|# ਦਿਨ ਪਹਿਲਾਂ=d",
    "pl": (
        "# sekundę temu=s|# sek temu=s|# sekundy temu=s|# sekund temu=s|# minutę temu=n|"
        "# min temu=n|# minuty temu=n|# minut temu=n|# godzinę temu=h|# godz temu=h|"
        "# godziny temu=h|# godzin temu=h|# dzień temu=d|# dni temu=d"
    ),
    "ps": (
        "# ثانيه مخکې=s|# ثانيې مخکې=s|# دقيقه مخکې=n|# دقيقې مخکې=n|# ساعت مخکې=h|"
        "# ساعتونه مخکې=h|# ورځ مخکې=d|# ورځې مخکې=d"
    ),
    "pt": (
        "há # segundo=s|há # seg=s|há # segundos=s|há # minuto=n|há # min=n|há # minutos=n|"
        "há # hora=h|há # h=h|há # horas=h|há # dia=d|há # dias=d|# horas atrás=h|"
        "# minutos atrás=n|# dias atrás=d"
    ),
    "ro": (
        "acum # secundă=s|acum # sec=s|acum # secunde=s|acum # de secunde=s|acum # minut=n|"
        "acum # min=n|acum # minute=n|acum # de minute=n|acum # oră=h|acum # h=h|acum # ore=h|"
        "acum # de ore=h|acum # zi=d|acum # zile=d|acum # de zile=d"
    ),
    "ru": (
        "# секунду назад=s|# сек назад=s|# секунды назад=s|# секунд назад=s|# минуту назад=n|"
        "# мин назад=n|# минуты назад=n|# минут назад=n|# час назад=h|# ч назад=h|# часа назад=h|"
        "# часов назад=h|# день назад=d|# дн назад=d|# дня назад=d|# дней назад=d"
    ),
    "si": "තත්පර #කට පෙර=s|මිනිත්තු #කට පෙර=n|පැය #කට පෙර=h|දින #කට පෙර=d",
    "sk": (
        "pred # sekundou=s|pred # s=s|pred # sekundami=s|pred # minútou=n|pred # min=n|"
        "pred # minútami=n|pred # hodinou=h|pred # h=h|pred # hodinami=h|pred # dňom=d|pred # d=d|"
        "pred # dňami=d"
    ),
    "sl": (
        "pred # sekundo=s|pred # s=s|pred # sekundama=s|pred # sekundami=s|pred # minuto=n|"
        "pred # min=n|pred # minutama=n|pred # minutami=n|pred # uro=h|pred # urama=h|"
        "pred # urami=h|pred # dnevom=d|pred # dnevoma=d|pred # dnevi=d"
    ),
    "sq": (
        "# sekondë më parë=s|# sek më parë=s|# sekonda më parë=s|# minutë më parë=n|"
        "# min më parë=n|# minuta më parë=n|# orë më parë=h|# ditë më parë=d"
    ),
    "sr": (
        "пре # секунде=s|пре # сек=s|пре # секунди=s|пре # минута=n|пре # мин=n|пре # сата=h|"
        "пре # ч=h|пре # сати=h|пре # дана=d|пре # д=d"
    ),
    "sr-latn": (
        "pre # sekunde=s|pre # sek=s|pre # sekundi=s|pre # minuta=n|pre # min=n|pre # sata=h|"
        "pre # č=h|pre # sati=h|pre # dana=d|pre # d=d"
    ),
    "sv": (
        "för # sekund sedan=s|för # s sen=s|för # sekunder sedan=s|för # minut sedan=n|"
        "för # min sen=n|för # minuter sedan=n|för # timme sedan=h|för # tim sedan=h|"
        "för # timmar sedan=h|för # dag sedan=d|för # d sedan=d|för # dagar sedan=d"
    ),
    "sw": (
        "sekunde # iliyopita=s|sekunde # zilizopita=s|dakika # iliyopita=n|dakika # zilizopita=n|"
        "saa # iliyopita=h|saa # zilizopita=h|siku # iliyopita=d|siku # zilizopita=d"
    ),
    "ta": (
        "# விநாடிக்கு முன்=s|# விநா முன்=s|# விநாடிகளுக்கு முன்=s|# நிமிடத்திற்கு முன்=n|"
        "# நிமி முன்=n|# நிமிடங்களுக்கு முன்=n|# மணிநேரம் முன்=h|# மணி முன்=h|# நாளுக்கு முன்=d|"
        "# நாட்களுக்கு முன்=d"
    ),
    "te": (
        "# సెకను క్రితం=s|# సెక క్రితం=s|# సెకన్ల క్రితం=s|# నిమిషం క్రితం=n|# నిమి క్రితం=n|"
        "# నిమిషాల క్రితం=n|# గంట క్రితం=h|# గం క్రితం=h|# గంటల క్రితం=h|# రోజు క్రితం=d|"
        "# రోజుల క్రితం=d"
    ),
    "th": (
        "# วินาทีที่ผ่านมา=s|# วินาทีที่แล้ว=s|# นาทีที่ผ่านมา=n|# นาทีที่แล้ว=n|"
        "# ชั่วโมงที่ผ่านมา=h|# ชม ที่แล้ว=h|# วันที่ผ่านมา=d|# วันที่แล้ว=d"
    ),
    "tr": (
        "# saniye önce=s|# sn önce=s|# dakika önce=n|# dk önce=n|# saat önce=h|# sa önce=h|"
        "# gün önce=d"
    ),
    "uk": (
        "# секунду тому=s|# с тому=s|# секунди тому=s|# секунд тому=s|# хвилину тому=n|# хв тому=n|"
        "# хвилини тому=n|# хвилин тому=n|# годину тому=h|# год тому=h|# години тому=h|"
        "# годин тому=h|# день тому=d|# дн тому=d|# дні тому=d|# днів тому=d"
    ),
    "ur": "# سیکنڈ پہلے=s|# منٹ پہلے=n|# گھنٹہ پہلے=h|# گھنٹے پہلے=h|# دن پہلے=d|# دنوں پہلے=d",
    "uz": "# soniya oldin=s|# daqiqa oldin=n|# soat oldin=h|# kun oldin=d",
    "vi": "# giây trước=s|# phút trước=n|# giờ trước=h|# ngày trước=d",
    "zh": "#秒钟前=s|#秒前=s|#分钟前=n|#小时前=h|#天前=d|# 分鐘前=n|# 小時前=h",
    "zu": (
        "# isekhondi eledlule=s|# amasekhondi edlule=s|# iminithi eledlule=n|# amaminithi edlule=n|"
        "# ihora eledlule=h|emahoreni angu-# edlule=h|osukwini olungu-# olwedlule=d|"
        "# usuku olwedlule=d|ezinsukwini ezingu-# ezedlule=d|# izinsuku ezedlule=d"
    ),
}
