"""Texts that say that there is no value give none, whatever a quick look tells first."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.match_check.row.context_role import ContextRole, is_no_value, value_of

WORDS = st.sampled_from(
    ["n/a", "N.A.", "none", "NULL", "nil", "nan", "Unknown", "unbekannt", "TBD", "k.A.", "keine",
     "inconnu", "Desconocido", "\u017fconosciuto", "undefined", "leer", "EMPTY", "xx", "not known",
     "#REF!", "--", "\u2013", "?", "Anna", "x", "Nanette"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=4), WORDS))
def test_that_a_column_gives_a_value_unless_the_text_says_none(text: str) -> None:
    assert value_of(ContextRole.CITY, [text]) == ("" if is_no_value(text) else text.strip())
