"""The writer that asks a chat model behind an OpenAI-compatible endpoint."""
