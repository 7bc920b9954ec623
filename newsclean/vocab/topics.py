"""Words of sections, places and labels, which stand beside a date as the names of authors do."""

from __future__ import annotations

from typing import Final

TOPIC_WORDS: Final = frozenset(
    # labels of a date or another field
    "date datum datums fecha fechas päivä päiväys päivämäärä tarih "
    "tarihi dátum дата tanggal ngày number issued issue release released releases publication "
    "event events report submitted created modified erscheinungsdatum numéro número "
    "erscheinungstag comunicado comunicato communiqué pressemitteilung "
    "veröffentlichungsdatum publicación publicação pubblicazione publicatiedatum "
    # buttons
    "listen watch settings cookie cookies sign log subscribe download loading "
    "enlarge tweet join newer older start started get got rate save play gallery photo "
    "photos video videos podcast podcasts newsletter newsletters article articles search now "
    "follow suscríbete abonnieren share teilen partager compartir condividi delen dela kommentare "
    "discussion comentarios commenti reacties link links copied copy facebook twitter pinterest "
    "whatsapp telegram linkedin seller moderator pick picks "
    # sections
    "league premier bundesliga ligue serie lig championship football soccer basketball baseball "
    "cricket rugby tennis golf "
    "sports formula olympics business economy economics finance financial personal markets "
    "politics political government governance election elections parliament senate congress "
    "supreme health healthcare medicine wellness safety public crime courts police military "
    "defence defense security cyber cybersecurity climate environment environmental energy "
    "science space education schools university higher technology tech artificial intelligence "
    "estate property properties housing transport travel tourism lifestyle style fashion "
    "food recipes culture arts entertainment movies movie music television theatre books reviews "
    "review opinion opinions editorial commentary analysis feature features interview interviews "
    "investigations obituaries weather traffic local regional national international world global "
    "community communities society religion family parenting industry agriculture farming "
    "automotive cars gaming games gadgets internet startups corporate banking insurance "
    "careers royals immigration middle deutsche wirtschaft politik kultur gesellschaft "
    "wissenschaft gesundheit panorama économie politique société économique économiques "
    "internationale sciences economía política sociedad cultura deportes salud ciencia mundo "
    "economia politica società cronaca sociedade esportes saúde economie politiek cultuur "
    "samenleving nyheter uutiset wiadomości "
    # places
    "republic emirates county district province region township island islands city "
    "europe korea zealand arabia lanka springs".split()
)
"""Words that no person is called, lower case."""

PLACE_OPENINGS: Final = frozenset(
    "new los las south southern north northern eastern western central greater upper lower "
    "fort port saint st. st santa são tel addis kuala phnom buenos puerto bad "
    "cape real nowy nowa stary jawa нижний новый".split()
)
"""First words of the names of places that no person's name begins with, lower case."""

PLACE_NAMES: Final = frozenset(
    {
        "baden-baden", "hong kong", "rio de janeiro", "abu dhabi", "el salvador", "el paso",
        "costa rica", "san francisco", "san diego", "san antonio", "san josé", "san jose",
        "san juan", "san salvador", "white house", "wall street", "long beach", "long island",
        "washington dc", "washington d.c.", "des moines", "baton rouge", "little rock",
        "grand rapids", "palm beach", "virginia beach", "silicon valley", "colorado springs",
        "le havre", "la paz", "la liga", "la plata", "la rioja", "den haag", "frankfurt am main",
        "monte carlo", "east london", "east jerusalem", "west bank", "west virginia",
        "east africa", "west africa", "united nations", "united states", "united kingdom",
        "latin america", "stock market", "great britain", "saudi arabia", "burkina faso",
        "sierra leone", "porto alegre", "belo horizonte", "bela vista", "cedar rapids",
        "sioux falls", "niagara falls", "ann arbor", "notre dame", "corpus christi", "banda aceh",
        "nay pyi taw",
    }
)  # fmt: skip
"""Names of places that look like those of people, lower case."""

TOPIC_MARKS: Final = frozenset(
    "category categories categoria categorie kategorie cat cats catlinks section sections topic "
    "topics tag tags taxonomy location place city kicker eyebrow rubric rubrik rubrique label "
    "labels channel breadcrumb breadcrumbs term".split()
)
"""Class words, id words and link relations of the names of sections, places and fields."""

TOPIC_PATHS: Final = (
    "/category", "/categor", "/kategorie", "/section", "/channel", "/rubri", "/ressort",
    "category=", "cat=",
)  # fmt: skip
"""Parts of the address of a section, lower case."""

PERSON_PATHS: Final = (
    "/user", "/team", "/contributor", "/columnist", "/reporter", "/person", "/member", "/@",
    "/redak", "/redac", "/journalis", "/yazar", "/bio",
)  # fmt: skip
"""Parts of the address of a page about a writer, lower case, besides those that name an author."""
