"""Compute a quantity of arrays, or the loss of a model from its token scores.

Example: symbolic-it compute kl-divergence "[0.5, 0.5]" "[0.25, 0.75]" --unit bits
"""

from __future__ import annotations

import json
import os
from fractions import Fraction
from pathlib import Path
from typing import Any

import click

from symbolic_it import catalogue

from .known import Known
from .output import as_json, format_option

LOSSES = {"perplexity": "perplexity", "cross-entropy": "cross_entropy", "bits-per-byte": "bits_per_byte"}


@click.command("compute")
@click.argument("quantity", metavar="QUANTITY", type=Known("quantities"))
@click.argument("arrays", metavar="[ARRAYS]...", nargs=-1)
@click.option("--unit", type=click.Choice(["nats", "bits"]), default="nats", show_default=True, help="Unit of the result.")
@click.option("--backend", type=click.Choice(["numpy", "torch"]), default="numpy", show_default=True, help="What computes.")
@click.option("--inputs", type=click.Choice(["probs", "log_probs", "logits"]), help="What arrays of distributions hold.")
@click.option("--axis", type=int, default=-1, show_default=True, help="The axis of the outcomes.")
@click.option("--reduction", type=click.Choice(["none", "mean", "sum"]), default="none", show_default=True, help="Over the batch.")
@click.option("--targets", type=click.Path(dir_okay=False), metavar="FILE.npy", help="Targets of the logits in FILE.npy (a model's loss).")
@click.option("--show-source", is_flag=True, help="Print the generated source instead.")
@format_option("text", "json")
def command(
    quantity: str, arrays: tuple[str, ...], unit: str, backend: str, inputs: str | None, axis: int, reduction: str, targets: str | None,
    show_source: bool, output_format: str,
) -> None:  # fmt: skip
    """Compute QUANTITY of ARRAYS: JSON ("[0.5, 0.5]"), numbers ("1/2,1/2") or .npy files, in the order of its symbol.

    \b
    symbolic-it compute kl-divergence "1/2,1/2" "[0.25, 0.75]" --unit bits
    symbolic-it compute softmax-cross-entropy "[[2, 0, 1], [0, 3, 0]]" "[0, 1]" --reduction mean
    symbolic-it compute entropy --show-source

    With files of token scores (.npy, .npz, .jsonl), `perplexity`, `cross-entropy` and `bits-per-byte` are a model's loss,
    pooled over all tokens:

    \b
    symbolic-it compute perplexity scores.jsonl more.npz
    symbolic-it compute perplexity logits.npy --targets labels.npy
    symbolic-it compute perplexity - < scores.jsonl
    """
    from symbolic_it.backends import measured_in
    from symbolic_it.quantities.aliases import named

    entry = catalogue.find("quantities", named(quantity))
    if entry.name in LOSSES and inputs is None and arrays and all(_is_scores(a) for a in arrays):
        if (backend, axis, reduction) != ("numpy", -1, "none"):
            raise click.UsageError("--backend, --axis and --reduction belong to arrays, not to files of token scores")
        return _loss(entry.name, arrays, targets, unit, output_format)
    if targets is not None:
        raise click.UsageError("--targets belongs to logits in files: compute perplexity logits.npy --targets labels.npy")
    definition: Any = catalogue.load(entry)
    try:
        function = definition.compile(backend, inputs, unit, axis, None if reduction == "none" else reduction)
    except ImportError:
        raise click.ClickException(f"the {backend} backend needs {backend}: pip install 'symbolic_it[{backend}]'") from None
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if show_source:
        click.echo(function.source.rstrip("\n"))
        click.echo("\n# It runs alone after:\n" + "".join(f"# {line}\n" for line in function.imports.splitlines()), nl=False)
        return None
    _show(entry.name, measured_in(definition, unit), _computed(function, arrays, backend), output_format)
    return None


def _computed(function: Any, arrays: tuple[str, ...], backend: str) -> Any:
    values = [_array(a) for a in arrays]
    try:
        if backend == "torch":
            import torch

            if strange := [v.dtype for v in values if v.dtype.kind not in "biufc"]:
                raise TypeError(f"an array has dtype {strange[0]}, expected real numbers")
            values = [torch.tensor(v) for v in values]  # a copy: an array of a file may be read-only
        value = function(*values)
    except (ValueError, TypeError) as error:
        of_masses = {"pmf", "sequence", "logits"} & set(function.definition.parameters)
        apart = of_masses and len(values) > 1 and all(getattr(v, "ndim", 0) == 0 for v in values)
        hint = f'; the masses of one distribution are joined by commas: "{",".join(arrays)}"' if apart else ""
        raise click.ClickException(f"{error}{hint}") from None
    return value.tolist() if hasattr(value, "tolist") else value


def _is_scores(text: str) -> bool:
    return text == "-" or Path(text).suffix in (".npy", ".npz", ".jsonl")


def _array(text: str) -> Any:
    """An array from a .npy file, JSON, or numbers with commas (fractions are correctly rounded)."""
    if Path(text).suffix == ".npy":
        from symbolic_it.backends.losses.scores import LossFileError, load

        try:
            return load(Path(text))
        except LossFileError as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            raise click.ClickException(f"{text}: {error.strerror or 'cannot be read'}") from None
    if _is_scores(text):
        name = "standard input" if text == "-" else text
        raise click.ClickException(f"{name}: an array is read from a .npy file; archives and JSON lines hold the token scores of a loss")
    text = text.strip()
    try:
        if text.startswith("["):
            return _held(json.loads(text))
        numbers = [Fraction(part.strip()) for part in text.split(",")]
        exact = [int(n) if "/" not in text and "." not in text and n.denominator == 1 else float(n) for n in numbers]
        return _held(exact if "," in text else exact[0])
    except (ValueError, ZeroDivisionError, OverflowError, RecursionError):
        if os.path.isfile(text):
            raise click.ClickException(f"{text}: expected a file .npy, .npz or .jsonl") from None
        raise click.ClickException(f'"{text[:60]}": expected JSON such as [0.5, 0.5], numbers such as 1/2,1/2, or a .npy file') from None


def _held(values: Any) -> Any:
    """As an array; whole numbers beyond 64 bits are rounded as decimals are."""
    import numpy as np

    array = np.asarray(values)
    return array.astype(float) if array.dtype == object and all(type(v) in (int, float) for v in array.flat) else array


def _loss(name: str, files: tuple[str, ...], targets: str | None, unit: str, output_format: str) -> None:
    from symbolic_it.backends.losses.pooled import pooled_loss
    from symbolic_it.backends.losses.scores import LossFileError

    try:
        loss = pooled_loss([Path(f) for f in files], None if targets is None else Path(targets))
    except LossFileError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{error.filename or files[0]}: {error.strerror or error}") from None
    if not loss.tokens:
        raise click.ClickException("no token is scored: the loss of nothing is undefined")
    if name == "bits-per-byte" and not loss.bytes_:
        missing = 'bits per byte need "bytes" or "text" in every document'
        raise click.ClickException(missing if loss.bytes_ is None else "the text has no bytes: bits per byte are undefined")
    rows: dict[str, object] = {
        "perplexity": loss.perplexity,
        "cross_entropy": loss.bits_per_token if unit == "bits" else loss.cross_entropy,
        "unit": f"{unit} per token",
        "bits_per_byte": loss.bits_per_byte,
        "nats": loss.nats,
        "tokens": loss.tokens,
        "documents": loss.documents,
        "bytes": loss.bytes_,
    }
    if output_format == "json":
        as_json({"schema": "symbolic-it/compute/1", "quantity": name, "value": rows[LOSSES[name]], **rows})
        return
    click.echo(f"{rows[LOSSES[name]]:.12g}")
    click.echo(
        f"perplexity {loss.perplexity:.12g}, {rows['cross_entropy']:.12g} {rows['unit']}"
        + (f", {loss.bits_per_byte:.12g} bits per byte" if loss.bits_per_byte is not None else "")
        + f"; {loss.tokens} tokens in {loss.documents} document{'s' if loss.documents != 1 else ''}, every token weighs the same"
    )


def _show(name: str, unit: str, value: object, output_format: str) -> None:
    if output_format == "json":
        as_json({"schema": "symbolic-it/compute/1", "quantity": name, "unit": unit, "value": value})
    else:
        click.echo(f"{value} {unit}" if unit != "1" else f"{value}")
