"""Layers of an encoder, normalized behind each part, as in BERT and BART.

Vaswani et al. 2017, arXiv:1706.03762; GELU by the error function (Hendrycks and Gimpel
2016, arXiv:1606.08415). The states are those of torch but for the rounding of float32;
torch and transformers take seconds to import, numpy takes none. What is not a matrix
product is done in place and in parts that stay in the processor's cache.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

# The error function to 1.5e-7, a float32's last digit, in a quarter of scipy's time:
# Abramowitz and Stegun 1964, 7.1.26, of x by the root of 2, and half of it.
_ERF_STEP = np.float32(0.3275911 * 0.5**0.5)
_ERF_TERMS = tuple(
    np.float32(0.5 * term)
    for term in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
)
_ROWS = 32  # of a state of 1,536 numbers: 200 kB


class Linear(NamedTuple):
    """A linear map: `weight` (in, out) and `bias` (out)."""

    weight: "Floats"
    bias: "Floats"

    def __call__(self, states: "Floats") -> "Floats":
        """Map rows (tokens, in) to rows (tokens, out)."""
        mapped: Floats = states @ self.weight
        mapped += self.bias
        return mapped


class Norm(NamedTuple):
    """A layer's normalization (Ba et al. 2016, arXiv:1607.06450)."""

    weight: "Floats"
    bias: "Floats"
    epsilon: float

    def __call__(self, states: "Floats") -> "Floats":
        """Make rows of mean 0 and variance 1, scaled and shifted, of those given."""
        states -= states.mean(axis=-1, keepdims=True)
        variance = np.einsum("tw,tw->t", states, states) / states.shape[1]
        states /= np.sqrt(variance + np.float32(self.epsilon))[:, np.newaxis]
        states *= self.weight
        states += self.bias
        return states


class Layer(NamedTuple):
    """A layer: each token looks at all others, then goes through two maps.

    `query` comes divided by the root of a head's width; `known` makes the key and the
    value of each head of a token, the heads side by side.
    """

    query: Linear
    known: Linear
    looked: Linear
    looked_norm: Norm
    widened: Linear
    narrowed: Linear
    norm: Norm

    def __call__(
        self, states: "Floats", n_heads: int, asked: "Ints | None" = None
    ) -> "Floats":
        """Return the states (tokens, width) that the layer makes of others.

        Of those tokens alone that are `asked` (None: all), in this order.
        """
        own = states if asked is None else states[asked]
        seen = self.looked(self._look(own, states, n_heads))
        seen += own
        own = self.looked_norm(seen)
        told = self.narrowed(_gelu(self.widened(own)))
        told += own
        return self.norm(told)

    def _look(self, own: "Floats", states: "Floats", n_heads: int) -> "Floats":
        """Return what each head of its own tokens sees in all states, side by side."""
        width = states.shape[1]
        query = self.query(own)
        key, value = np.split(self.known(states), 2, axis=1)
        seen = np.empty_like(own)
        size = width // n_heads
        weights = np.empty((len(own), len(states)), np.float32)
        ones = np.ones(len(states), np.float32)  # a product with it is a quick sum
        for start in range(0, width, size):
            head = slice(start, start + size)
            np.matmul(query[:, head], key[:, head].T, out=weights)
            weights -= weights.max(axis=1, keepdims=True)
            np.exp(weights, out=weights)
            np.matmul(weights, value[:, head], out=seen[:, head])
            seen[:, head] /= (weights @ ones)[:, np.newaxis]
        return seen


class Encoder(NamedTuple):
    """Layers above a normalization of what was embedded."""

    first: Norm
    layers: tuple[Layer, ...]
    n_heads: int

    def __call__(self, embedded: "Floats", asked: Sequence[int]) -> "Floats":
        """Return the state of each token of one text that is asked, in this order.

        `embedded` and what comes back have a row a token. The last layer leaves out the
        other tokens, of which nobody reads the state.
        """
        states = self.first(embedded.copy())
        *others, last = self.layers
        for layer in others:
            states = layer(states, self.n_heads)
        return last(states, self.n_heads, np.asarray(asked, dtype=np.int64))


def _gelu(states: "Floats") -> "Floats":
    """Make of each x the product of x and the chance that a normal number is below."""
    for start in range(0, len(states), _ROWS):
        part = states[start : start + _ROWS]
        size = np.abs(part)
        step = size * _ERF_STEP
        step += 1
        np.reciprocal(step, out=step)
        tail = step * _ERF_TERMS[0]
        for term in _ERF_TERMS[1:]:
            tail += term
            tail *= step
        np.square(size, out=step)
        step *= np.float32(-0.5)
        tail *= np.exp(step, out=step)  # the chance that it is above the size
        tail *= size
        np.maximum(part, 0, out=part)
        part -= tail
    return states
