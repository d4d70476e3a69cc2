import pytest
import torch
from transformers import BertConfig

from summarize.tagging.weights import TaggerWeights


def tiny() -> TaggerWeights:
    sizes = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = BertConfig(vocab_size=20, intermediate_size=8, **sizes)
    return TaggerWeights(config, n_shapes=4)


def test_weights_that_are_handed_on_give_the_same_odds() -> None:
    one, other = tiny(), tiny()
    tokens, mask = torch.tensor([[2, 5, 3]]), torch.ones(1, 3, dtype=torch.long)
    shapes = torch.tensor([[0, 1, 0]])
    for module in (*one.modules().values(), *other.modules().values()):
        module.eval()
    wanted = one.log_odds(tokens, mask, shapes)
    assert not torch.equal(other.log_odds(tokens, mask, shapes), wanted)
    other.load(one.state())
    assert torch.equal(other.log_odds(tokens, mask, shapes), wanted)


def test_weights_that_lack_one_are_refused() -> None:
    state = tiny().state()
    del state["out.bias"]
    with pytest.raises(RuntimeError, match="bias"):
        tiny().load(state)
