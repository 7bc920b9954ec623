"""How lines begin that link to other stories, in many languages."""

from __future__ import annotations

from typing import Final

MORE_OPENINGS: Final = frozenset(
    (
        # English, German, Dutch
        "read more|read also|also read|see also|also see|see more|read next|up next|watch|"
        "more on this|more on this story|more on this topic|related|related story|related stories|"
        "related article|related articles|related news|related coverage|related content|"
        "related link|related links|don't miss|must read|must-read|further reading|recommended|"
        "recommended reading|from the archives|from the archive|you may also like|"
        "you might also like|you might like|you may also be interested|can also read|"
        "you can also read|follow-up read|read the full story|read full story|read full article|"
        "in case you missed it|icymi|"
        "lesen sie auch|lesen sie dazu|lesen sie dazu auch|lesen sie auch dazu|lesen sie hier|"
        "lesen sie mehr|lesen sie weiter|lesen sie hierzu|lesen sie hierzu auch|auch interessant|"
        "auch lesenswert|das könnte sie auch interessieren|das könnte dich auch interessieren|"
        "siehe auch|siehe dazu|siehe dazu auch|mehr zum thema|mehr dazu|mehr lesen|lesetipp|"
        "passend dazu|zum thema|weiterlesen|lies auch|lesen sie ebenfalls|"
        "lees ook|lees meer|lees verder|lees hier|lees hier meer|bekijk ook|zie ook|"
        # French, Spanish, Portuguese, Italian
        "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|a lire également|"
        "lisez aussi|lisez également|voir aussi|voir également|à voir aussi|à découvrir aussi|"
        "sur le même sujet|sur le même thème|à lire|pour aller plus loin|lire la suite|"
        "leer también|lee también|lea también|lee además|lea además|leer además|leer más|lee más|"
        "lea más|ver también|vea también|ve también|mira también|mirá también|leé también|"
        "te puede interesar|te podría interesar|te puede interesar además|le puede interesar|"
        "también te puede interesar|quizás te interese|más información|más sobre el tema|"
        "también puedes leer|también puede leer|puedes leer|puede leer|puede leer también|"
        "puedes leer también|noticias relacionadas|noticia relacionada|no te pierdas|"
        "nota relacionada|notas relacionadas|sigue leyendo|seguí leyendo|"
        "leia também|leia mais|leia ainda|veja também|veja mais|veja ainda|saiba mais|confira|"
        "confira também|assista também|ouça também|notícias relacionadas|matérias relacionadas|"
        "leggi anche|leggi pure|leggi di più|leggi tutto|vedi anche|guarda anche|approfondisci|"
        "approfondimento|per approfondire|potrebbe interessarti|potrebbe interessarti anche|"
        "ti potrebbe interessare|ti potrebbe interessare anche|"
        # Scandinavian, Finnish
        "läs också|läs även|läs mer|läs vidare|se även|se också|"
        "les også|les mer|les saken|se også|læs også|læs mere|læs videre|"
        "lue myös|lue lisää|katso myös|"
        # Slavic, Baltic, Hungarian, Romanian
        "czytaj też|czytaj także|czytaj również|czytaj więcej|przeczytaj|przeczytaj też|"
        "przeczytaj także|przeczytaj również|zobacz|zobacz też|zobacz także|zobacz również|"
        "zobacz wideo|polecamy|warto przeczytać|"
        "čtěte také|čtěte též|čtěte i|čtěte více|přečtěte si|přečtěte si také|přečtěte si i|"
        "přečtěte si více|mohlo by vás zajímat|prečítajte si|prečítajte si aj|čítajte aj|"
        "čítajte tiež|pročitajte i|pročitajte još|pročitajte više|čitajte još|pročitaj još|"
        "preberite še|preberite tudi|"
        "читайте также|читайте ещё|читайте еще|читайте по теме|читать также|читать далее|"
        "также читайте|смотрите также|материал по теме|материалы по теме|статья по теме|"
        "по теме|подробнее|подробности|"
        "читайте також|також читайте|читайте ще|читайте більше|дивіться також|"
        "прочетете още|прочети още|вижте още|още по темата|"
        "olvassa el|olvasd el|olvassa el ezt is|olvasta már|kapcsolódó cikk|kapcsolódó cikkek|"
        "citește și|citește mai mult|citeşte şi|citiți și|vezi și|"
        # Greek, Turkish, Hebrew, Arabic, Persian
        "διαβάστε επίσης|διαβαστε επισης|διαβάστε ακόμη|διαβαστε ακομη|διαβάστε ακόμα|"
        "διαβαστε ακομα|διαβάστε περισσότερα|διαβαστε περισσοτερα|διαβάστε|διαβαστε|"
        "δείτε επίσης|δειτε επισης|δείτε ακόμη|δειτε ακομη|δείτε ακόμα|δειτε ακομα|"
        "okuyun|i̇lgili haber|ilgili haber|i̇lgili haberler|ilgili haberler|ayrıca bakınız|"
        "ayrıca okuyun|okumaya devam edin|daha fazla oku|bunu da okuyun|"
        "קראו גם|קרא גם|קראו עוד|לקריאה נוספת|"
        "اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضًا|إقرأ أيضاً|اقرا ايضا|اقرأ المزيد|"
        "شاهد أيضا|شاهد أيضًا|شاهد أيضاً|طالع أيضا|مواضيع ذات صلة|"
        "بیشتر بخوانید|همچنین بخوانید|بخوانید|اخبار مرتبط|مطالب مرتبط|مزید پڑھیں|یہ بھی پڑھیں|"
        # South, South-East and East Asia
        "ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|और पढ़ें|"
        "हे ही वाचा|हेही वाचा|আরও পড়ুন|আরো পড়ুন|আরও পড়ুন|আরো পড়ুন|மேலும் படிக்க|ఇది కూడా చదవండి|"
        "xem thêm|đọc thêm|xem tiếp|tin liên quan|baca juga|baca selengkapnya|lihat juga|"
        "simak juga|baca lainnya|อ่านเพิ่มเติม|อ่านข่าวที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|"
        "อ่านข่าวเพิ่มเติม|"
        "관련기사|관련 기사|함께 보면 좋은 기사|"
        "関連記事|あわせて読みたい|合わせて読みたい|関連ニュース|"
        "相关阅读|相关报道|相关新闻|延伸阅读|更多阅读|推荐阅读|延伸閱讀|相關新聞|相關報導|更多新聞|推薦閱讀"
    ).split("|")
)
"""How a line that links to another story begins, before its colon or bar, without accents where
capitals drop them. "Learn more" and "Read" are left out: on annotated pages the gold keeps most
lines that begin so."""
