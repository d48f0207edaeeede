"""Ingest: files, folders, standard input, URLs and manifests become articles, or say why they cannot."""

from crossread.ingest.inputs import read_inputs

__all__ = ["read_inputs"]
