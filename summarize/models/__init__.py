"""The bundled checkpoints, a folder each; `mini` is the default."""
