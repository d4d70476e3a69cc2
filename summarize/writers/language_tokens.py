"""Language tokens: how a multilingual model is told what it reads and writes.

mBART, M2M-100 and NLLB read the language of a text from a token beside it, and the
first token of what they write is that of its language. Each has names of its own for
languages (`de_DE`, `de`, `deu_Latn`), which its tokenizer takes as `src_lang`.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

_OF_NLLB = re.compile(r"[a-z]{3}_[A-Z][a-z]{3}")

# The codes of NLLB (Flores-200) by ISO 639-1; of several scripts the one of news.
FLORES: Final[Mapping[str, str]] = {
    "af": "afr_Latn",
    "am": "amh_Ethi",
    "ar": "arb_Arab",
    "az": "azj_Latn",
    "be": "bel_Cyrl",
    "bg": "bul_Cyrl",
    "bn": "ben_Beng",
    "bs": "bos_Latn",
    "ca": "cat_Latn",
    "cs": "ces_Latn",
    "cy": "cym_Latn",
    "da": "dan_Latn",
    "de": "deu_Latn",
    "el": "ell_Grek",
    "en": "eng_Latn",
    "eo": "epo_Latn",
    "es": "spa_Latn",
    "et": "est_Latn",
    "eu": "eus_Latn",
    "fa": "pes_Arab",
    "fi": "fin_Latn",
    "fo": "fao_Latn",
    "fr": "fra_Latn",
    "ga": "gle_Latn",
    "gl": "glg_Latn",
    "gu": "guj_Gujr",
    "he": "heb_Hebr",
    "hi": "hin_Deva",
    "hr": "hrv_Latn",
    "ht": "hat_Latn",
    "hu": "hun_Latn",
    "hy": "hye_Armn",
    "id": "ind_Latn",
    "is": "isl_Latn",
    "it": "ita_Latn",
    "ja": "jpn_Jpan",
    "jv": "jav_Latn",
    "ka": "kat_Geor",
    "kk": "kaz_Cyrl",
    "km": "khm_Khmr",
    "kn": "kan_Knda",
    "ko": "kor_Hang",
    "ku": "kmr_Latn",
    "ky": "kir_Cyrl",
    "lb": "ltz_Latn",
    "lo": "lao_Laoo",
    "lt": "lit_Latn",
    "lv": "lvs_Latn",
    "mg": "plt_Latn",
    "mk": "mkd_Cyrl",
    "ml": "mal_Mlym",
    "mn": "khk_Cyrl",
    "mr": "mar_Deva",
    "ms": "zsm_Latn",
    "mt": "mlt_Latn",
    "nb": "nob_Latn",
    "ne": "npi_Deva",
    "nl": "nld_Latn",
    "nn": "nno_Latn",
    "no": "nob_Latn",
    "oc": "oci_Latn",
    "or": "ory_Orya",
    "pa": "pan_Guru",
    "pl": "pol_Latn",
    "ps": "pbt_Arab",
    "pt": "por_Latn",
    "ro": "ron_Latn",
    "ru": "rus_Cyrl",
    "rw": "kin_Latn",
    "si": "sin_Sinh",
    "sk": "slk_Latn",
    "sl": "slv_Latn",
    "sq": "als_Latn",
    "sr": "srp_Cyrl",
    "sv": "swe_Latn",
    "sw": "swh_Latn",
    "ta": "tam_Taml",
    "te": "tel_Telu",
    "th": "tha_Thai",
    "tl": "tgl_Latn",
    "tr": "tur_Latn",
    "ug": "uig_Arab",
    "uk": "ukr_Cyrl",
    "ur": "urd_Arab",
    "vi": "vie_Latn",
    "xh": "xho_Latn",
    "zh": "zho_Hans",
    "zu": "zul_Latn",
}


def language_ids(tokenizer: Any) -> dict[str, int]:
    """Return the ids of a tokenizer's language tokens by the names of `src_lang`."""
    known = getattr(tokenizer, "lang_code_to_id", None)
    if known is None:
        names = filter(_OF_NLLB.fullmatch, tokenizer.all_special_tokens)
        known = {name: tokenizer.convert_tokens_to_ids(name) for name in names}
    return dict(known)


def name_of(language: str, ids: Mapping[str, int]) -> str | None:
    """Return the name that `ids` have for a language code, None where they lack it."""
    of_nllb = FLORES.get(language)
    alike = (
        name
        for name in ids
        if name in (language, of_nllb) or name.split("_")[0] == language
    )
    return next(alike, None)
