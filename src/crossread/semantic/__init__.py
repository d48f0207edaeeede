"""What a sentence-embedding model in a folder holds to be near in meaning: it proposes and never decides.

Everything else in the program does without it. numpy, tokenizers, safetensors and onnxruntime (the extra
`semantic`) enter here alone, and only once a model was asked for.
"""

from crossread.semantic.meaning import Meaning
from crossread.semantic.opening import open_model
from crossread.semantic.proposing import propose

__all__ = ["Meaning", "open_model", "propose"]
