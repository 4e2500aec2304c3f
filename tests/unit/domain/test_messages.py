"""A message is its English text and remembers what it was made of."""

import copy
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.messages import (
    NOTHING,
    Message,
    from_table,
    joined,
    parts_of,
    sentences,
    verbatim,
)

TEXT = st.text(max_size=50)


@given(column=TEXT)
def test_that_values_are_filled_in_as_they_are(column: str) -> None:
    message = Message('There is no column "{column}".', column=column)

    assert message == f'There is no column "{column}".'
    assert message.template == 'There is no column "{column}".'
    assert message.values == {"column": column}


@given(words=TEXT)
def test_that_words_that_are_not_ours_are_never_a_template(words: str) -> None:
    message = verbatim(words)

    assert str(message) == words
    assert message.template in {"", "{text}"}


@given(text=TEXT)
def test_that_a_text_of_a_table_is_its_own_template(text: str) -> None:
    assert (str(from_table(text)), from_table(text).template) == (text, text)


def pickled(message: Message) -> object:
    return pickle.loads(pickle.dumps(message))  # noqa: S301 - what was just written


@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, pickled])
def test_that_a_copy_remembers_it_too(clone: Callable[[Message], object]) -> None:
    message = Message("{name} in {rows:,} rows", name=Message("{a}", a=Path("x")), rows=1200)

    copied = clone(message)

    assert isinstance(copied, Message)
    assert (copied, copied.template) == ("x in 1,200 rows", message.template)
    assert copied.values == message.values


@given(texts=st.lists(TEXT))
def test_that_joining_leaves_out_what_is_empty_and_can_be_undone(texts: list[str]) -> None:
    messages = [verbatim(text) for text in texts]
    whole = joined(messages, "; ")

    assert whole == "; ".join(text for text in texts if text)
    assert list(parts_of(whole)) == [text for text in texts if text]


def test_that_a_joined_message_can_be_joined_again() -> None:
    inner = joined([Message("b"), Message("c {n}", n=1)], "; ")

    assert parts_of(joined([Message("a"), NOTHING, inner], "; ")) == ("a", "b", "c 1")
    assert sentences(Message("One."), NOTHING, Message("Two.")) == "One. Two."
    assert parts_of(NOTHING) == ()
