"""Layers of an encoder, normalized behind each part, as in BERT and BART.

Vaswani et al. 2017, arXiv:1706.03762; GELU by the error function (Hendrycks and Gimpel
2016, arXiv:1606.08415). The states are those of torch but for the rounding of float32;
torch and transformers take seconds to import, numpy takes none.
"""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_ROOT = np.float32(0.5**0.5)
# The error function to 1.5e-7, a float32's last digit, in a quarter of scipy's time:
# Abramowitz and Stegun 1964, 7.1.26.
_ERF_STEP = np.float32(0.3275911)
_ERF_TERMS = tuple(
    map(
        np.float32,
        (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592),
    )
)


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
        """Return rows of mean 0 and variance 1, scaled and shifted."""
        states = states - states.mean(axis=-1, keepdims=True)
        variance = np.square(states).mean(axis=-1, keepdims=True)
        states /= np.sqrt(variance + np.float32(self.epsilon))
        states *= self.weight
        states += self.bias
        return states


class Layer(NamedTuple):
    """A layer: each token looks at all others, then goes through two maps."""

    query: Linear
    key: Linear
    value: Linear
    looked: Linear
    looked_norm: Norm
    widened: Linear
    narrowed: Linear
    norm: Norm

    def __call__(self, states: "Floats", n_heads: int) -> "Floats":
        """Return the states (tokens, width) that the layer makes of others."""
        seen = self.looked(self._look(states, n_heads))
        states = self.looked_norm(states + seen)
        return self.norm(states + self.narrowed(_gelu(self.widened(states))))

    def _look(self, states: "Floats", n_heads: int) -> "Floats":
        """Return what each head of each token sees, side by side."""
        n_tokens, width = states.shape
        query, key, value = (
            each(states).reshape(n_tokens, n_heads, -1).transpose(1, 0, 2)
            for each in (self.query, self.key, self.value)
        )
        weights: Floats = query @ key.transpose(0, 2, 1)
        weights *= np.float32((width / n_heads) ** -0.5)
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= np.add.reduce(weights, axis=-1, keepdims=True)
        seen: Floats = weights @ value
        return seen.transpose(1, 0, 2).reshape(n_tokens, width)


class Encoder(NamedTuple):
    """Layers above a normalization of what was embedded."""

    first: Norm
    layers: tuple[Layer, ...]
    n_heads: int

    def __call__(self, embedded: "Floats") -> "Floats":
        """Return the state of each token of one text, (tokens, width) as given."""
        states = self.first(embedded)
        for layer in self.layers:
            states = layer(states, self.n_heads)
        return states


def _gelu(states: "Floats") -> "Floats":
    """Return x times the chance that a normal number is below x."""
    size: Floats = np.abs(states) * _ROOT
    part: Floats = np.reciprocal(1 + _ERF_STEP * size)
    tail: Floats = np.full_like(part, _ERF_TERMS[0])
    for term in _ERF_TERMS[1:]:
        tail *= part
        tail += term
    tail *= part
    tail *= np.exp(-np.square(size))  # 1 - erf of the size
    tail *= states
    tail *= np.float32(0.5)
    return np.where(states < 0, tail, states - tail)
