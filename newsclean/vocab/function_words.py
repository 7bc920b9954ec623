"""The words that every text of a language is full of, for languages in Latin letters."""

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final = frozenset(
    (
        # English
        "the of and to in a is that for it on was with as be he by at his her they this are have "
        "from not but or an were we you i had has which their what said will would who all there "
        "if more when been one so can out about "
        # German
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es "
        "an werden aus er hat dass sie nach bei einer um am sind noch wie einem über einen zum war "
        "haben nur oder aber vor zur bis mehr durch man ich wir wird "
        # French
        "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il "
        "sont avec son aux ont mais ou cette comme elle nous vous je "
        # Spanish
        "el y los del las por con no su para es al lo como más o pero sus ha me si sin sobre este "
        "ya entre cuando todo esta ser dos "
        # Italian
        "di e che per è i non da una della sono gli alla nel delle anche ma questo dal "
        # Dutch
        "het van dat op te zijn voor met niet aan er om ook dan bij door naar maar nog uit heeft "
        "werd ze ik wordt over tot hij "
        # Portuguese
        "do em um uma os na mas foi ao ele das tem à seu sua quando há nos já está "
        # Swedish, Norwegian, Danish
        "och att det som på av är med till den de inte ett var jag men från vi så kan år säger "
        "under också efter eller og å ikke fra jeg han seg ble etter sier også skal af der blev "
        # Polish
        "w na z nie że jest jak od dla przez ale czy tym są oraz tak był jego może które"
    ).split()
)
"""In running text of one of these languages every third word is one of them."""
