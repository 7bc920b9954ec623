"""How pages say that a story goes on elsewhere: gates, links to the rest."""

from __future__ import annotations

from typing import Final

GATE_MARKS: Final = (
    "paywall", "pay-wall", "regwall", "reg-wall", "loginwall", "login-wall", "paygate",
    "content-gate", "subscriber-only", "premium-gate", "meter-wall", "subscribe-wall",
)  # fmt: skip
"""Parts of class and id names of gates. Not `piano`, `fade` or `premium`: on 30 pages with these
near the end of the story, one story was cut."""

GATE_HINTS: Final = ("wall", "gate", "only")
"""Every gate mark holds one of these: a quick test."""

GATE_WORDS: Final = (
    "subscri", "subscrib", "log in", "sign in", "sign up", "register", "account", "membership",
    "abonn", "abo ", "registrier", "anmelden", "einloggen", "réserv", "inscri",
    "suscri", "regístr", "iniciar sesión", "assin", "cadastr", "inlogg", "prenumer", "logga in",
    "logg inn", "log ind", "prenumerat", "subskry", "zaloguj", "подпис", "войти", "abone",
    "会員", "会员", "登録", "ログイン", "订阅", "訂閱", "登录", "구독", "로그인", "اشتر",
    "מנוי", "สมัคร",
)  # fmt: skip
"""Parts of words, lower case, in the text of a gate."""

CONTINUE_OPENINGS: Final = (
    "continue reading", "keep reading", "read the full", "read the rest", "read full", "read on",
    "to continue reading", "subscribe to read", "subscribe to continue", "this article is for",
    "this content is for", "this story is for", "weiterlesen", "jetzt weiterlesen",
    "artikel weiterlesen", "den ganzen artikel", "den vollständigen artikel", "sie möchten weiter",
    "möchten sie weiter",
    "lire la suite", "la suite est", "il vous reste", "pour lire la suite", "seguir leyendo",
    "sigue leyendo", "continuar leyendo", "para seguir leyendo", "continua a leggere",
    "leggi tutto", "per continuare", "lees verder", "verder lezen", "läs hela", "fortsätt läsa",
    "les hele", "læs hele", "læs videre", "continuar lendo", "continue lendo", "leia a íntegra",
    "czytaj dalej", "читать далее", "читать полностью", "devamını oku", "続きを読む",
    "続きは", "この記事は有料", "この記事は会員", "阅读全文", "閱讀全文", "繼續閱讀",
    "اقرأ المزيد", "המשך קריאה", "อ่านต่อ", "baca selengkapnya",
)  # fmt: skip
"""How a line that leads to the rest of the story begins, lower case."""
