"""Make the writer that merges: prepare its pairs, train again and again, read, pack.

python -m scripts.training.merging prepare --data FOLDER --out PAIRS
python -m scripts.training.merging train --data PAIRS --base MODEL --out RUN --hours 1
python -m scripts.training.merging read --data PAIRS --base MODEL --adapter RUN/adapter
    --out TEXTS
python -m scripts.training.merging pack --base BASE.gguf --adapter RUN/adapter
    --out summarize/models/merging
"""

import argparse
from pathlib import Path


def main() -> None:
    """Run one of the four commands."""
    arguments = vars(_parser().parse_args())
    command = arguments.pop("command")
    if command == "prepare":
        from scripts.training.merging.prepare import prepare

        prepare(**arguments)
    elif command == "read":
        from scripts.training.merging.reading import write_reading

        write_reading(**arguments)
    elif command == "pack":
        from scripts.training.merging.pack import pack

        pack(**arguments)
    else:
        from scripts.training.merging.train import RunOptions, train

        data, base, out = (arguments.pop(name) for name in ("data", "base", "out"))
        train(data, base, out, RunOptions(**arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    pairs = commands.add_parser("prepare", help="data sets to training pairs")
    pairs.add_argument("--data", type=Path, required=True, help="folder of the sets")
    pairs.add_argument("--out", type=Path, required=True, help="folder of the pairs")
    pairs.add_argument("--seed", type=int, default=13)
    run = commands.add_parser("train", help="train, or go on from the last checkpoint")
    _add_model(run, "folder of the run")
    run.add_argument("--hours", type=float, default=1.0, help="stop after so long")
    run.add_argument("--threads", type=int, default=1)
    run.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    run.add_argument("--bf16", action="store_true", help="if the processor computes it")
    run.add_argument("--batch-tokens", type=int, default=2000)
    run.add_argument("--seed", type=int, default=13)
    read = commands.add_parser("read", help="write the pairs held back, to be read")
    _add_model(read, "file for the texts")
    read.add_argument("--adapter", type=Path, required=True, help="folder of a run's")
    read.add_argument("--most", type=int, default=20, help="pairs of each task")
    packed = commands.add_parser("pack", help="a base and an adapter, as they ship")
    packed.add_argument("--base", type=Path, required=True, help="GGUF file")
    packed.add_argument("--adapter", type=Path, required=True, help="folder of a run's")
    packed.add_argument("--out", type=Path, required=True, help="folder of the model")
    return parser


def _add_model(parser: argparse.ArgumentParser, out: str) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder of the pairs")
    parser.add_argument("--base", type=Path, required=True, help="folder or GGUF file")
    parser.add_argument("--out", type=Path, required=True, help=out)


if __name__ == "__main__":
    main()
