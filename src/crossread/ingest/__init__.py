"""Ingest: files, folders, standard input, URLs and manifests become articles, or say why they cannot."""

from crossread.ingest.inputs import named_apart, read_inputs, reread

__all__ = ["named_apart", "read_inputs", "reread"]
