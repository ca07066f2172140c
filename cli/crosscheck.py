"""Compare our functions and the libraries' own with exact values: the error in units in the last place, per dtype.

Exit code 1 when a function of ours is off by more than 4 units, negative or nan.
"""

from __future__ import annotations

import math
from dataclasses import asdict
from itertools import groupby

import click

from symbolic_it import catalogue

from .known import Known
from .output import as_json, format_option

LIMIT = 4.0


@click.command("crosscheck")
@click.argument("quantities", metavar="[QUANTITY]...", nargs=-1, type=Known("quantities"))
@click.option("--device", type=click.Choice(["cpu", "cuda"]), default="cpu", show_default=True, help="Where torch functions run.")
@click.option("--dtype", "dtypes", type=click.Choice(["float64", "float32"]), multiple=True, help="Only this dtype; may be repeated.")
@format_option("text", "json")
def command(quantities: tuple[str, ...], device: str, dtypes: tuple[str, ...], output_format: str) -> int:
    """Check QUANTITIES (default: all of the table) on ordinary, boundary and hard inputs against rigorous balls.

    \b
    symbolic-it crosscheck kl-divergence
    symbolic-it crosscheck perplexity entropy --dtype float64 --format json
    """
    from symbolic_it.quantities.aliases import named

    names = tuple(dict.fromkeys(catalogue.find("quantities", named(q)).attribute for q in quantities))
    if device == "cuda":
        try:
            import torch
        except ImportError:
            raise click.ClickException("--device cuda needs torch: pip install 'symbolic_it[torch]'") from None
        if not torch.cuda.is_available():
            raise click.ClickException("no CUDA device is available")
    from symbolic_it.backends.crosscheck import crosscheck
    from symbolic_it.backends.crosscheck.references import installed

    rows = list(crosscheck(names, tuple(dict.fromkeys(dtypes)) or ("float64", "float32"), device))
    if not rows:
        raise click.UsageError("no inputs for these quantities in the table")
    missing = [name for name, there in installed().items() if not there]
    bad = [r for r in rows if r.library == "symbolic_it" and (r.ulps > LIMIT or r.broken)]
    if output_format == "json":
        listed = [{**asdict(r), "ulps": r.ulps if math.isfinite(r.ulps) else None} for r in rows]
        as_json({"schema": "symbolic-it/crosscheck/1", "unit": "ulp", "rows": listed, "not_installed": missing, "over_limit": len(bad)})
        return 1 if bad else 0
    for (quantity, case, dtype), group in groupby(rows, key=lambda r: (r.quantity, r.case, r.dtype)):
        click.echo(f"{quantity}, {case}, {dtype}")
        for r in group:
            note = f"  negative or nan: {r.broken}" if r.broken else ""
            click.echo(f"    {r.ulps:10.3g}  {r.library}: {r.function}{note}")
    click.echo(f"largest error in ulps; {len(bad)} of ours over {LIMIT:g}" + (f"; not installed: {', '.join(missing)}" if missing else ""))
    return 1 if bad else 0
