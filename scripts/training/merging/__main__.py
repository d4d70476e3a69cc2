"""Make the writer that merges: prepare its pairs, then train, again and again.

python -m scripts.training.merging prepare --data FOLDER --out PAIRS
python -m scripts.training.merging train --data PAIRS --base MODEL --out RUN --hours 1
"""

import argparse
from pathlib import Path


def main() -> None:
    """Run one of the two commands."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    pairs = commands.add_parser("prepare", help="data sets to training pairs")
    pairs.add_argument("--data", type=Path, required=True, help="folder of the sets")
    pairs.add_argument("--out", type=Path, required=True, help="folder of the pairs")
    pairs.add_argument("--seed", type=int, default=13)
    run = commands.add_parser("train", help="train, or go on from the last checkpoint")
    run.add_argument("--data", type=Path, required=True, help="folder of the pairs")
    run.add_argument("--base", type=Path, required=True, help="a folder or a GGUF file")
    run.add_argument("--out", type=Path, required=True, help="folder of the run")
    run.add_argument("--hours", type=float, default=1.0, help="stop after so long")
    run.add_argument("--threads", type=int, default=1)
    run.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    run.add_argument("--bf16", action="store_true", help="if the processor computes it")
    run.add_argument("--batch-tokens", type=int, default=2000)
    run.add_argument("--seed", type=int, default=13)
    arguments = vars(parser.parse_args())
    if arguments.pop("command") == "prepare":
        from scripts.training.merging.prepare import prepare

        prepare(**arguments)
    else:
        from scripts.training.merging.train import RunOptions, train

        data, base, out = (arguments.pop(name) for name in ("data", "base", "out"))
        train(data, base, out, RunOptions(**arguments))


if __name__ == "__main__":
    main()
